/** What webhooks take and give. */
import { z } from "zod";
import { EVENTS } from "./events.ts";

const MAX_URL = 2000;

export const newWebhookSchema = z.object({
  url: z.string().trim().min(1, "Give the address.").max(MAX_URL),
  events: z
    .array(z.enum(EVENTS, "There is no such event."))
    .min(1, "Choose at least one thing to be told of.")
    .transform((events) => EVENTS.filter((event) => events.includes(event))),
});
export type NewWebhook = z.input<typeof newWebhookSchema>;

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  /** ISO date-time. */
  readonly createdAt: string;
  /** The last messages, the newest first. */
  readonly deliveries: readonly {
    readonly id: string;
    readonly event: string;
    readonly state: string;
    readonly attempts: number;
    readonly answer: string | null;
    readonly at: string;
  }[];
}

/** The one moment at which the secret is shown. */
export interface MadeWebhook {
  readonly id: string;
  readonly secret: string;
}
