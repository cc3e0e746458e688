/** What tokens take and give. */
import { z } from "zod";
import { SCOPES, type Scope } from "./scopes.ts";

const MAX_NAME = 80;
/** Ten years: longer is "for ever", which is said by leaving it out. */
const MAX_DAYS = 3650;

export const newTokenSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Say what the token is for.")
    .max(MAX_NAME, `A name may have ${MAX_NAME} characters.`),
  scopes: z
    .array(z.enum(SCOPES, "There is no such scope."))
    .min(1, "Choose at least one thing that it may do.")
    .transform((scopes): readonly Scope[] => SCOPES.filter((scope) => scopes.includes(scope))),
  /** After so many days it ends by itself; null: it does not. */
  days: z.int().min(1, "A token lasts a day at least.").max(MAX_DAYS).nullable().default(null),
});
export type NewToken = z.input<typeof newTokenSchema>;

/** A token as it is listed: never the token itself. */
export interface TokenView {
  readonly id: string;
  readonly name: string;
  /** In whose name it acts. */
  readonly actor: string;
  readonly scopes: readonly Scope[];
  readonly state: "active" | "expired" | "revoked";
  /** ISO date-times. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** The one moment at which the token is known. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}
