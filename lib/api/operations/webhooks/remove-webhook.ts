import { removeWebhook } from "../../../workspace/webhooks/webhooks.ts";
import { operation } from "../../operation.ts";

export const removeWebhookOperation = operation({
  id: "removeWebhook",
  method: "DELETE",
  path: "/webhooks/{webhookId}",
  tag: "webhooks",
  summary: "Tell an address of nothing more",
  scope: "manage",
  handle: async ({ context, param }) => removeWebhook(context, param("webhookId")),
});
