/** Words that turn their clause. */
export const NEGATIVE_ADVERBS: ReadonlySet<string> = new Set(
  "not n't n’t never nowhere hardly scarcely barely neither nor no-longer".split(" "),
);

/** Determiners and pronouns that turn the clause they are an argument of: "no one was hurt". */
export const NEGATIVE_QUANTIFIERS: ReadonlySet<string> = new Set(
  "no none nobody nothing neither no-one zero".split(" "),
);

/** Verbs whose infinitive did not come true: "failed to appear", "declined to comment". */
export const NEGATIVE_GOVERNORS: ReadonlySet<string> = new Set(
  "fail decline refuse neglect omit forget cease stop refrain unable unlikely avoid".split(" "),
);

/** Verbs that deny what stands under them: "denied that", "ruled out". */
export const DENYING_VERBS: ReadonlySet<string> = new Set(
  "deny refute dispute rebut disavow dismiss reject".split(" "),
);
