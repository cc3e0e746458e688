import { z } from "zod";
import { changeScale, scaleSchema } from "../../../workspace/desk/desk.ts";
import { operation } from "../../operation.ts";

export const changeScaleOperation = operation({
  id: "changeScale",
  method: "PUT",
  path: "/desk/scale",
  tag: "desk",
  summary: "Write the desk's scale, in its order",
  scope: "manage",
  body: z.object({ scale: scaleSchema }),
  handle: async ({ context, body }) => changeScale(context, body.scale),
});
