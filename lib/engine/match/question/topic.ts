import type { Frame } from "../frame.ts";
import { frameTree, phraseText, phraseTokens } from "./phrase.ts";

const MOST_NAMED = 3;
const LONGEST = 44;
const CORE = new Set(["subject", "object", "agent", "complement"]);

/** The short phrases that say what a claim is about: who and what it names at its core, else by its nouns. */
export function topicOf(
  frame: Frame,
  label: (key: string) => string,
  leave: (key: string) => boolean = () => false,
): string | null {
  const tree = frameTree(frame);
  const found: string[] = [];
  const put = (text: string | null) => {
    if (text === null || text.length > LONGEST || found.length === MOST_NAMED) return;
    const words = text.replace(/^(?:the|a|an|any|no)\s+/iu, "");
    const known = found.some((f) => f.toLowerCase().includes(words.toLowerCase()));
    if (words !== "" && !known) found.push(words);
  };
  const figures = (t: number) => tree.tokens[t]?.upos === "NUM" || tree.tokens[t]?.upos === "PRON";
  for (const party of frame.parties)
    if (party.named && CORE.has(party.role) && !leave(party.key))
      put(label(party.key) === party.key ? party.text : label(party.key));
  for (const content of frame.contents) {
    const token = tree.tokens[content.token];
    if (token?.upos !== "NOUN" || leave(`w:${content.lemma}`) || tree.base[content.token] === "compound")
      continue;
    const tokens = phraseTokens(
      tree,
      content.token,
      (t) => figures(t) || !/^(?:amod|compound)/u.test(tree.tokens[t]?.deprel ?? ""),
    );
    put(phraseText(frame, tokens));
  }
  if (found.length === 0)
    for (const party of frame.parties)
      if (party.named && !leave(party.key))
        put(label(party.key) === party.key ? party.text : label(party.key));
  return found.length === 0 ? null : found.join(", ");
}
