import { z } from "zod";
import { nameSchema, renamePerson } from "../../../workspace/desk/desk.ts";
import { operation } from "../../operation.ts";

export const renamePersonOperation = operation({
  id: "renamePerson",
  method: "PUT",
  path: "/desk/people/{personId}",
  tag: "desk",
  summary: "Rename somebody",
  scope: "manage",
  body: z.object({ name: nameSchema }),
  handle: async ({ context, param, body }) => renamePerson(context, param("personId"), body.name),
});
