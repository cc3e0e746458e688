import { SPEECH_VERBS } from "../lexicon/reporting.ts";
import { type Mutable, nounBefore } from "./repair-words.ts";

/** Repairs of who does what beside a verb of speech. */
export const SPEECH_REPAIRS: readonly ((tokens: Mutable[]) => void)[] = [
  participleBesideSpeech,
  speakersParticiple,
  openingRelative,
  relativeAsMain,
  closingSpeech,
];

/** What somebody does by what they say: "…, she said, rejecting reports that …". Things and events do none of it. */
const DONE_BY_SPEAKING = new Set(
  `reject deny dismiss cite accuse blame add call describe refer criticize criticise condemn defend insist warn urge
  promise vow claim argue acknowledge admit note quote accept confirm denounce praise thank apologize apologise
  address answer reply respond contradict correct`.split(/\s+/),
);

const isSpeech = (token: Mutable | undefined): boolean =>
  token !== undefined && token.upos === "VERB" && SPEECH_VERBS.has(token.lemma.toLowerCase());

/** "…, she said, rejecting reports": right behind the comma it is no adjective of the reports, which are not said. */
function participleBesideSpeech(tokens: Mutable[]): void {
  tokens.forEach((participle, i) => {
    if (participle.xpos !== "VBG" || participle.deprel !== "amod" || tokens[i - 1]?.text !== ",") return;
    const object = tokens[participle.head];
    if (!object || object.head !== i - 2 || object.deprel !== "obj" || !isSpeech(tokens[i - 2])) return;
    if (!DONE_BY_SPEAKING.has(participle.lemma.toLowerCase())) return;
    participle.head = i - 2;
    participle.deprel = "advcl";
    object.head = i;
  });
}

/** "She said the road was closed, rejecting reports …": she rejects, not the road. */
function speakersParticiple(tokens: Mutable[]): void {
  tokens.forEach((participle, i) => {
    if (participle.xpos !== "VBG" || participle.deprel !== "advcl" || tokens[i - 1]?.text !== ",") return;
    if (!DONE_BY_SPEAKING.has(participle.lemma.toLowerCase())) return;
    const clause = tokens[participle.head];
    if (!clause || isSpeech(clause)) return;
    // "…, she said, rejecting": the speech stands right before; else it is what reports the clause.
    const beside = tokens.findIndex(
      (t, k) =>
        k < i - 1 && k >= i - NEAR && t.head === participle.head && t.deprel === "parataxis" && isSpeech(t),
    );
    const above =
      clause.deprel === "ccomp" && clause.head < i && isSpeech(tokens[clause.head]) ? clause.head : -1;
    const speech = beside >= 0 ? beside : above;
    if (speech >= 0) participle.head = speech;
  });
}

/** A speech in parentheses has few words: "she said", "said Ana Lind, the mayor". */
const NEAR = 12;

/** "The first on the scene was the trawler, the coastguard said.": a relative clause behind a comma has its pronoun; this one says who said it. */
function closingSpeech(tokens: Mutable[]): void {
  tokens.forEach((verb, i) => {
    if (verb.deprel !== "acl:relcl" || !isSpeech(verb) || verb.head >= i) return;
    const subject = tokens.findIndex((t, k) => t.head === i && k < i && t.deprel === "nsubj");
    const comma = tokens.findLastIndex((t, k) => k < i && t.text === ",");
    if (subject < 0 || comma <= verb.head || comma > subject) return;
    const isBare = tokens.slice(comma + 1, i).every((t) => t.upos !== "VERB" && !t.xpos.startsWith("W"));
    const says = tokens.some((t) => t.head === i && /^(?:obj|ccomp|xcomp)$/.test(t.deprel));
    const closes = tokens.slice(i + 1).every((t) => t.upos === "PUNCT");
    const root = tokens.findIndex((t) => t.head < 0);
    if (!isBare || says || !closes || root < 0 || root >= comma) return;
    verb.head = root;
    verb.deprel = "parataxis";
  });
}

/** "According to the board, which has opened an inquiry, …": a clause ahead of its verb speaks of the noun before it. */
function openingRelative(tokens: Mutable[]): void {
  tokens.forEach((verb, i) => {
    if (verb.deprel !== "advcl:relcl" || verb.head < i) return;
    const pronoun = tokens.findIndex(
      (t, k) => k < i && t.head === i && /^(?:which|who|whom|whose)$/i.test(t.text),
    );
    if (pronoun < 2 || tokens[pronoun - 1]?.text !== ",") return;
    const noun = nounBefore(tokens, pronoun - 1);
    if (noun === null) return;
    verb.head = noun;
    verb.deprel = "acl:relcl";
  });
}

/** "According to the board, which has opened an inquiry, the crash took place …": the clause with "which" is never the main one. */
function relativeAsMain(tokens: Mutable[]): void {
  const root = tokens.findIndex((t) => t.head < 0);
  const verb = tokens[root];
  if (!verb) return;
  const pronoun = tokens.findIndex((t, k) => t.head === root && k < root && /^(?:which|who)$/i.test(t.text));
  if (pronoun < 2 || tokens[pronoun - 1]?.text !== ",") return;
  const main = tokens.findIndex(
    (t, k) =>
      k > root &&
      t.head === root &&
      /^(?:parataxis|conj|ccomp|advcl)$/.test(t.deprel) &&
      tokens.some((s, j) => s.head === k && j > root && j < k && /^(?:nsubj|expl)/.test(s.deprel)),
  );
  const noun = nounBefore(tokens, pronoun - 1);
  if (main < 0 || noun === null) return;
  const source = tokens[noun] as Mutable;
  if (source.head !== root) return;
  (tokens[main] as Mutable).head = -1;
  (tokens[main] as Mutable).deprel = "root";
  source.head = main;
  verb.head = noun;
  verb.deprel = "acl:relcl";
}
