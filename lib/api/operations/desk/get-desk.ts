import { loadDesk } from "../../../workspace/desk/desk.ts";
import { operation } from "../../operation.ts";
import { deskSchema } from "../../views/review.ts";

export const getDeskOperation = operation({
  id: "getDesk",
  method: "GET",
  path: "/desk",
  tag: "desk",
  summary: "Who sits at the desk, and by what they rate",
  scope: "read",
  answer: deskSchema,
  handle: async ({ context }) => loadDesk(context),
});
