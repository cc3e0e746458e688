import { cookies, headers } from "next/headers";
import { AppError } from "../../lib/model/index.ts";
import { requestContext as contextOf, type WriteContext } from "../../lib/workspace/context.ts";
import { bearerOf, callerOfToken, requireScope } from "../../lib/workspace/tokens/caller.ts";

/** Who at this desk the person before the screen said to be. Local mode takes their word for it. */
export const PERSON_COOKIE = "person";

/** The context of whoever sits there. */
export async function personContext(): Promise<WriteContext> {
  return contextOf((await cookies()).get(PERSON_COOKIE)?.value);
}

/**
 * The context of this request: of the program whose token it shows, which may read, or of whoever sits there.
 * @throws AppError `unauthorized`, `forbidden`
 */
export async function requestContext(): Promise<WriteContext> {
  const sent = await headers();
  const token = bearerOf(sent.get("authorization"));
  const person = await personContext();
  if (token === null) return person;
  // What the buttons of pages do, a program asks the interface for, which knows what each operation needs.
  if (sent.has("next-action")) throw new AppError("forbidden", "Pages are for people; use /api/v1.");
  const caller = await callerOfToken(person.store, token, person.now);
  requireScope(caller, "read");
  return caller.context;
}
