import { z } from "zod";
import { listWebhooks } from "../../../workspace/webhooks/webhooks.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { webhookSchema } from "../../views/webhook.ts";

export const listWebhooksOperation = operation({
  id: "listWebhooks",
  method: "GET",
  path: "/webhooks",
  tag: "webhooks",
  summary: "The addresses that are told of what happens, with the last messages to each",
  scope: "manage",
  query: z.object(pagingFields),
  answer: pageOf(webhookSchema),
  handle: async ({ context, query }) => paged(await listWebhooks(context), query, ({ id }) => id),
});
