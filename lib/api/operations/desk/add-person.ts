import { z } from "zod";
import { addPerson, nameSchema } from "../../../workspace/desk/desk.ts";
import { operation } from "../../operation.ts";

export const addPersonOperation = operation({
  id: "addPerson",
  method: "POST",
  path: "/desk/people",
  tag: "desk",
  summary: "Add somebody to the desk",
  scope: "manage",
  body: z.object({ name: nameSchema }),
  answer: z.object({ id: z.string() }),
  status: 201,
  handle: async ({ context, body }) => ({ id: await addPerson(context, body.name) }),
});
