export type Gender = "female" | "male";

export interface PronounForm {
  readonly person: 1 | 2 | 3;
  readonly number: "singular" | "plural" | null;
  readonly gender: Gender | "neuter" | null;
  readonly possessive: boolean;
  readonly reflexive: boolean;
}

const form = (
  person: 1 | 2 | 3,
  number: PronounForm["number"],
  gender: PronounForm["gender"],
  kind: "plain" | "possessive" | "reflexive" = "plain",
): PronounForm => ({
  person,
  number,
  gender,
  possessive: kind === "possessive",
  reflexive: kind === "reflexive",
});

/** Personal, possessive and reflexive pronouns by their lower-case form. */
export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ["he", form(3, "singular", "male")],
  ["him", form(3, "singular", "male")],
  ["his", form(3, "singular", "male", "possessive")],
  ["himself", form(3, "singular", "male", "reflexive")],
  ["she", form(3, "singular", "female")],
  ["her", form(3, "singular", "female")],
  ["hers", form(3, "singular", "female")],
  ["herself", form(3, "singular", "female", "reflexive")],
  ["it", form(3, "singular", "neuter")],
  ["its", form(3, "singular", "neuter", "possessive")],
  ["itself", form(3, "singular", "neuter", "reflexive")],
  ["they", form(3, "plural", null)],
  ["them", form(3, "plural", null)],
  ["their", form(3, "plural", null, "possessive")],
  ["theirs", form(3, "plural", null)],
  ["themselves", form(3, "plural", null, "reflexive")],
  ["whose", form(3, null, null, "possessive")],
  ["i", form(1, "singular", null)],
  ["me", form(1, "singular", null)],
  ["my", form(1, "singular", null, "possessive")],
  ["mine", form(1, "singular", null)],
  ["myself", form(1, "singular", null, "reflexive")],
  ["we", form(1, "plural", null)],
  ["us", form(1, "plural", null)],
  ["our", form(1, "plural", null, "possessive")],
  ["ours", form(1, "plural", null)],
  ["ourselves", form(1, "plural", null, "reflexive")],
]);
