import type { ParticipantsValue } from "../../../model/index.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

const ALIKE = 0.5;

const subset = (a: readonly string[], b: readonly string[]) => a.every((x) => b.includes(x));

export const placeComparer: Comparer<"place"> = {
  kind: "place",
  compare(a, b, { placesMeet, question }) {
    const x = a.value.keys;
    const y = b.value.keys;
    if (subset(x, y) && subset(y, x)) return same("same-place");
    if (x.some((k) => y.includes(k))) {
      if (subset(y, x)) return compatible("precision", "less-precise-place", "a>b");
      return subset(x, y) ? compatible("precision", "less-precise-place", "b>a") : same("same-place");
    }
    if (x.some((k) => y.some((l) => placesMeet(k, l)))) return compatible("precision", "place-within");
    // A disaster has many places, and a map would be needed to tell which lie apart; a meeting has one.
    return question.slot.startsWith("where:") && question.slot !== "where:incident"
      ? conflict("other-place")
      : compatible("scope", "other-spot");
  },
};

/**
 * The people of a list who are named in full. A single word may be a surname, but as often a movement or a company that
 * was taken for a person.
 */
function fullyNamed(value: ParticipantsValue, kindOf: (key: string) => string | null): string[] {
  return value.keys.filter((k, i) => kindOf(k) === "person" && /\S\s+\S/.test(value.labels[i] ?? ""));
}

export const participantsComparer: Comparer<"participants"> = {
  kind: "participants",
  compare(a, b, { kindOf }) {
    const people = [fullyNamed(a.value, kindOf), fullyNamed(b.value, kindOf)] as const;
    // Who stands for a side may be named or not: the people named decide, where both name some.
    const named = people[0].length > 0 && people[1].length > 0;
    const [x, y] = named ? people : [a.value.keys, b.value.keys];
    const ab = subset(x, y);
    const ba = subset(y, x);
    if (ab && ba) return same("same-participants");
    if (ab) return compatible("precision", "fewer-named", "b>a");
    if (ba) return compatible("precision", "fewer-named", "a>b");
    return named ? conflict("other-participant") : compatible("precision", "other-words");
  },
};

/** Whether two lists of agents share one: by key, or where nobody is named by word. */
function sharesAgent(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x === y ||
        (x.startsWith("w:") &&
          y.startsWith("w:") &&
          wordSimilarity(wordKeys(x.slice(2), "NOUN"), wordKeys(y.slice(2), "NOUN")) >= ALIKE),
    ),
  );
}

const isNamed = (keys: readonly string[]) => keys.some((k) => !k.startsWith("w:"));

export const agentComparer: Comparer<"agent"> = {
  kind: "agent",
  compare(a, b) {
    const [x, y] = [a.value.stance, b.value.stance];
    if (!sharesAgent(a.value.keys, b.value.keys)) {
      // "The company" may well be the company that the other one names.
      if (!isNamed(a.value.keys) || !isNamed(b.value.keys)) return compatible("precision", "agent-unnamed");
      return x === "asserted" && y === "asserted"
        ? conflict("other-agent")
        : compatible("attribution", "other-agent-alleged");
    }
    if (x === y) return same("same-agent");
    if (x === "denied" || y === "denied")
      return x === "asserted" || y === "asserted"
        ? conflict("agent-denied")
        : compatible("attribution", "agent-denied");
    return compatible(
      "attribution",
      x === "unconfirmed" || y === "unconfirmed" ? "agent-unconfirmed" : "agent-alleged",
    );
  },
};
