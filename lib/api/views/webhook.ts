/** Webhooks as the interface tells them: never their secrets. */
import { z } from "zod";

export const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  createdAt: z.string(),
  deliveries: z.array(
    z.object({
      id: z.string(),
      event: z.string(),
      state: z.string(),
      attempts: z.int(),
      answer: z.string().nullable(),
      at: z.string(),
    }),
  ),
});
