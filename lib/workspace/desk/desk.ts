/** Who sits at the desk and by what they rate. */
import { z } from "zod";
import { AppError } from "../../model/index.ts";
import { type Rating, type Tone, toneSchema } from "../../review/scale.ts";
import {
  findPeople,
  findRatings,
  insertPerson,
  lockWorkspace,
  readBlind,
  updateBlind,
  updatePerson,
  writeAudit,
  writeRatings,
} from "../../store/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import type { Desk } from "../review/schema.ts";

const MAX_NAME = 80;
const MAX_PEOPLE = 200;
const MAX_RATINGS = 20;
const MAX_MEANING = 300;

export const nameSchema = z
  .string()
  .trim()
  .min(1, "Say the name.")
  .max(MAX_NAME, `A name may have ${MAX_NAME} characters.`);

export const scaleSchema = z
  .array(
    z.object({
      /** Empty: a new one. */
      id: z.string().max(64).default(""),
      label: nameSchema,
      meaning: z
        .string()
        .trim()
        .max(MAX_MEANING, `A meaning may have ${MAX_MEANING} characters.`)
        .default(""),
      tone: toneSchema,
    }),
  )
  .min(2, "A scale has at least two ratings.")
  .max(MAX_RATINGS, `A scale may have ${MAX_RATINGS} ratings.`)
  .refine((scale) => new Set(scale.map(({ label }) => label.toLowerCase())).size === scale.length, {
    message: "Two ratings have the same name.",
  });
export type ScaleInput = z.input<typeof scaleSchema>;

export async function loadDesk({ store, workspaceId, actorId }: ReadContext): Promise<Desk> {
  const [people, ratings, blind] = await Promise.all([
    findPeople(store.db, workspaceId),
    findRatings(store.db, workspaceId),
    readBlind(store.db, workspaceId),
  ]);
  const persons = people.map(({ id, name }) => ({ id: String(id), name }));
  return {
    me: persons.find(({ id }) => id === actorId) ?? { id: actorId, name: "Crossread" },
    people: persons,
    scale: ratings
      .filter(({ retired }) => !retired)
      .map(({ id, label, meaning, tone }): Rating => ({ id, label, meaning, tone: tone as Tone })),
    blind,
  };
}

/** @returns the id of the new person. @throws AppError `bad-input`, `duplicate`, `too-many` */
export async function addPerson(context: WriteContext, input: string): Promise<string> {
  const name = checkInput(nameSchema, input);
  return context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    const people = await findPeople(tx, context.workspaceId);
    refuseTaken(people, name);
    if (people.length >= MAX_PEOPLE) throw new AppError("too-many", `A desk may have ${MAX_PEOPLE} people.`);
    const id = await insertPerson(tx, context, name);
    await writeAudit(tx, context, [
      { action: "desk.person-added", subjectKind: "actor", subjectId: id, storyId: null, detail: { name } },
    ]);
    return id;
  });
}

/** @throws AppError `bad-input`, `duplicate`, `not-found` */
export async function renamePerson(context: WriteContext, personId: string, input: string): Promise<void> {
  const name = checkInput(nameSchema, input);
  await context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    const people = await findPeople(tx, context.workspaceId);
    const before = people.find(({ id }) => id === personId);
    if (!before) throw new AppError("not-found", "There is nobody of this id at the desk.");
    if (before.name === name) return;
    refuseTaken(
      people.filter(({ id }) => id !== personId),
      name,
    );
    await updatePerson(tx, context.workspaceId, personId, name);
    const detail = { before: before.name, after: name };
    await writeAudit(tx, context, [
      { action: "desk.person-renamed", subjectKind: "actor", subjectId: personId, storyId: null, detail },
    ]);
  });
}

function refuseTaken(people: readonly { readonly name: string }[], name: string): void {
  if (people.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw new AppError(
      "duplicate",
      `Somebody at the desk is called ${name} already: names tell who did what.`,
    );
  }
}

/** Writes the scale as given, in its order. What was rated keeps the words it was rated with. @throws AppError `bad-input` */
export async function changeScale(context: WriteContext, input: ScaleInput): Promise<void> {
  const scale = checkInput(scaleSchema, input);
  await context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    const before = await findRatings(tx, context.workspaceId);
    const taken = new Set(before.map(({ id }) => id));
    const ratings = scale.map((rating) => {
      const id = taken.has(rating.id) ? rating.id : freshId(rating.label, taken);
      taken.add(id);
      return { ...rating, id };
    });
    await writeRatings(tx, context, ratings);
    const label = ({ label }: { label: string }) => label;
    const detail = { before: before.filter(({ retired }) => !retired).map(label), after: ratings.map(label) };
    await writeAudit(tx, context, [
      {
        action: "desk.scale-changed",
        subjectKind: "workspace",
        subjectId: context.workspaceId,
        storyId: null,
        detail,
      },
    ]);
  });
}

/** An id that can be read, and is nobody else's. */
function freshId(label: string, taken: ReadonlySet<string>): string {
  const base =
    label
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, "-")
      .slice(0, 40) || "rating";
  for (let serial = 1; ; serial += 1) {
    const id = serial === 1 ? base : `${base}-${serial}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether reviews that are begun from now on ask for a blind second assessment. */
export async function setBlindByDefault(context: WriteContext, on: boolean): Promise<void> {
  const blind = checkInput(z.boolean(), on);
  await context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    await updateBlind(tx, context.workspaceId, blind);
    await writeAudit(tx, context, [
      {
        action: "desk.blind-changed",
        subjectKind: "workspace",
        subjectId: context.workspaceId,
        storyId: null,
        detail: { blind },
      },
    ]);
  });
}
