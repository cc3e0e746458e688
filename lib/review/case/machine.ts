/** Where a point stands on its way to a finding. */
export const CASE_STATES = [
  "open",
  "in-review",
  "assessed",
  "adjudicated",
  "published",
  "set-aside",
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/**
 * What moves a point. `assess` is an assessment after which others are still asked for, `assess-last` the one that
 * completes them, `assess-more` one beyond.
 */
export const CASE_ACTS = [
  "take-up",
  "assess",
  "assess-last",
  "assess-more",
  "reopen",
  "adjudicate",
  "publish",
  "correct",
  "withdraw",
  "set-aside",
  "resume",
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** Every legal transition; what does not stand here does not exist. */
export const TRANSITIONS: Readonly<Record<CaseState, Readonly<Partial<Record<CaseAct, CaseState>>>>> = {
  open: { "take-up": "in-review", "set-aside": "set-aside" },
  "in-review": { assess: "in-review", "assess-last": "assessed", "set-aside": "set-aside" },
  assessed: {
    "assess-more": "assessed",
    reopen: "in-review",
    adjudicate: "adjudicated",
    "set-aside": "set-aside",
  },
  adjudicated: {
    adjudicate: "adjudicated",
    reopen: "in-review",
    publish: "published",
    "set-aside": "set-aside",
  },
  // What was published is corrected or withdrawn in public; it is never simply gone.
  published: { correct: "published", withdraw: "in-review" },
  "set-aside": { resume: "open" },
};

/** The state after an act; null where the act is not legal in this state. */
export function nextState(state: CaseState, act: CaseAct): CaseState | null {
  return TRANSITIONS[state][act] ?? null;
}

/** How the states are told to people. */
export const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  open: "Open",
  "in-review": "In review",
  assessed: "Assessed",
  adjudicated: "Adjudicated",
  published: "Published",
  "set-aside": "Set aside",
};
