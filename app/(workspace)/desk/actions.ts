"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import {
  addPerson,
  changeScale,
  loadDesk,
  renamePerson,
  type ScaleInput,
  setBlindByDefault,
} from "../../../lib/workspace/desk/desk.ts";
import { type ActionResult, act } from "../../_edge/act.ts";
import { PERSON_COOKIE, requestContext } from "../../_edge/person.ts";

const ONE_YEAR = 31_536_000; // seconds

async function changed<T>(write: () => Promise<T>): Promise<ActionResult<T>> {
  return act(async () => {
    const result = await write();
    revalidatePath("/", "layout");
    return result;
  });
}

/** From now on one works in this name; whoever is not at the desk cannot be chosen. */
export async function choosePersonAction(personId: string): Promise<ActionResult<void>> {
  return changed(async () => {
    const { people } = await loadDesk(await requestContext());
    const person = people.find(({ id }) => id === personId);
    if (!person) return;
    (await cookies()).set(PERSON_COOKIE, person.id, {
      path: "/",
      maxAge: ONE_YEAR,
      sameSite: "strict",
      httpOnly: true,
    });
  });
}

export async function addPersonAction(name: string): Promise<ActionResult<string>> {
  return changed(async () => addPerson(await requestContext(), name));
}

export async function renamePersonAction(personId: string, name: string): Promise<ActionResult<void>> {
  return changed(async () => renamePerson(await requestContext(), personId, name));
}

export async function changeScaleAction(scale: ScaleInput): Promise<ActionResult<void>> {
  return changed(async () => changeScale(await requestContext(), scale));
}

export async function setBlindByDefaultAction(on: boolean): Promise<ActionResult<void>> {
  return changed(async () => setBlindByDefault(await requestContext(), on));
}
