import { table } from "../../text/table.ts";
import { wordEntry } from "./wordnet/index.ts";

const PERSON_FILE = 18; // noun.person
const PEOPLE_GROUPS = new Set(
  "people person crew staff personnel family public crowd folk population".split(" "),
);
/** Nouns for people whom one counts apart from the rest; all others count as people. */
const SCOPES: Readonly<Record<string, readonly string[]>> = table({
  children: [
    "child",
    "minor",
    "youngster",
    "boy",
    "girl",
    "infant",
    "baby",
    "pupil",
    "schoolchild",
    "teenager",
  ],
  women: ["woman"],
  soldiers: ["soldier", "troop", "serviceman", "fighter", "militant", "combatant", "guard"],
  officers: ["officer", "policeman", "policewoman", "constable"],
  rescuers: ["firefighter", "rescuer", "diver", "paramedic", "medic", "volunteer"],
  journalists: ["journalist", "reporter"],
  workers: ["worker", "employee", "staff", "docker", "labourer", "labourer", "miner"],
  crew: ["crew", "sailor", "seafarer"],
  officials: ["official", "minister", "diplomat", "delegate", "ambassador"],
});
const scopeOf = new Map(
  Object.entries(SCOPES).flatMap(([scope, nouns]) => nouns.map((noun) => [noun, scope] as const)),
);

/** Whether a lower-case lemma names people. */
export function isPeopleNoun(lemma: string): boolean {
  if (PEOPLE_GROUPS.has(lemma) || scopeOf.has(lemma)) return true;
  return wordEntry(lemma, "n")?.file === PERSON_FILE;
}

/** The part of the people that a noun counts: "children", "soldiers", …; "people" where it names them all. */
export function peopleScope(lemma: string): string {
  return scopeOf.get(lemma) ?? "people";
}
