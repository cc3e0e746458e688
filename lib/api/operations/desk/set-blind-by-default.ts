import { z } from "zod";
import { setBlindByDefault } from "../../../workspace/desk/desk.ts";
import { operation } from "../../operation.ts";

export const setBlindByDefaultOperation = operation({
  id: "setBlindByDefault",
  method: "PUT",
  path: "/desk/blind",
  tag: "desk",
  summary: "Whether new reviews ask for a blind second assessment",
  scope: "manage",
  body: z.object({ on: z.boolean() }),
  handle: async ({ context, body }) => setBlindByDefault(context, body.on),
});
