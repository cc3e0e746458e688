/** What a token may let a program do; for the browser, too: nothing here reaches the store. */
export const SCOPES = ["read", "propose", "write", "publish", "manage"] as const;
export type Scope = (typeof SCOPES)[number];

/** Each in words, for whoever gives a token away. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  read: "Read stories, texts, claims, comparisons, reviews and notes",
  propose: "Propose claims and notes, which a person then accepts or declines",
  write: "Add and change stories and articles, decide, review and write notes",
  publish: "Publish, correct and withdraw findings",
  manage: "Change the desk: people, scale, webhooks",
};

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}
