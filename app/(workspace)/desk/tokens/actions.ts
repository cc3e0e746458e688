"use server";

import { revalidatePath } from "next/cache";
import type { MadeToken, NewToken } from "../../../../lib/workspace/tokens/schema.ts";
import { createToken, revokeToken } from "../../../../lib/workspace/tokens/tokens.ts";
import { type ActionResult, act } from "../../../_edge/act.ts";
import { requestContext } from "../../../_edge/person.ts";

export async function createTokenAction(input: NewToken): Promise<ActionResult<MadeToken>> {
  return act(async () => {
    const made = await createToken(await requestContext(), input);
    revalidatePath("/desk/tokens");
    return made;
  });
}

export async function revokeTokenAction(id: string): Promise<ActionResult<null>> {
  return act(async () => {
    await revokeToken(await requestContext(), String(id));
    revalidatePath("/desk/tokens");
    return null;
  });
}
