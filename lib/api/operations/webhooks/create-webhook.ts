import { z } from "zod";
import { newWebhookSchema } from "../../../workspace/webhooks/schema.ts";
import { createWebhook } from "../../../workspace/webhooks/webhooks.ts";
import { operation } from "../../operation.ts";

export const createWebhookOperation = operation({
  id: "createWebhook",
  method: "POST",
  path: "/webhooks",
  tag: "webhooks",
  summary: "Have an address told of what happens; the secret that signs is answered this once",
  scope: "manage",
  body: newWebhookSchema,
  answer: z.object({ id: z.string(), secret: z.string() }),
  status: 201,
  handle: async ({ context, body }) => createWebhook(context, body),
});
