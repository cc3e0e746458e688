import { cookies } from "next/headers";
import { requestContext as contextOf, type WriteContext } from "../../lib/workspace/context.ts";

/** Who at this desk the person before the screen said to be. Local mode takes their word for it. */
export const PERSON_COOKIE = "person";

/** The context of this request, in the name of whoever sits there. */
export async function requestContext(): Promise<WriteContext> {
  return contextOf((await cookies()).get(PERSON_COOKIE)?.value);
}
