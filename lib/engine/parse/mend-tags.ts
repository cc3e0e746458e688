/** Tags that the words rule out, put right before the tree is built on them. */
import { ONES, SCALES, TEENS, TENS } from "../lexicon/numbers.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import { PAD, type SentenceBuffer } from "./sentence-buffer.ts";
import type { TagSet } from "./tagset.ts";
import { NOUN_BIT, PLURAL, THIRD_PERSON } from "./word-classes.ts";

/** Numbers of the tags that the rules speak of, plus one as `SentenceBuffer.tag` has them; 0 where the weights lack one. */
export interface MendableTags {
  readonly noun: number;
  readonly plural: number;
  readonly past: number;
  readonly base: number;
  readonly gerund: number;
  readonly name: number;
  readonly modal: number;
  readonly to: number;
  readonly bare: number;
  readonly preposition: number;
  readonly particle: number;
  readonly determiner: number;
  readonly present: number;
  readonly participle: number;
  readonly adjective: number;
  readonly number: number;
}

/** Looks the tags up once. */
export function mendableTags({ names }: TagSet): MendableTags {
  const at = (name: string) => names.indexOf(name) + 1;
  return {
    noun: at("NOUN|NN"),
    plural: at("NOUN|NNS"),
    past: at("VERB|VBD"),
    base: at("VERB|VB"),
    gerund: at("VERB|VBG"),
    name: at("PROPN|NNP"),
    modal: at("AUX|MD"),
    to: at("PART|TO"),
    bare: at("VERB|VBP"),
    preposition: at("ADP|IN"),
    particle: at("ADP|RP"),
    determiner: at("DET|DT"),
    present: at("VERB|VBZ"),
    participle: at("VERB|VBN"),
    adjective: at("ADJ|JJ"),
    number: at("NUM|CD"),
  };
}

const isSmall = (lower: string): boolean => lower in ONES || lower in TEENS || lower in TENS;
const isNumberWord = (lower: string): boolean => isSmall(lower) || lower in SCALES;
/** Adjectives that a verb's bare form spells too, and no participle does. */
const BARE_ADJECTIVES = new Set(
  "present open clear free complete correct close dry empty calm clean secure separate direct exempt alert content warm welcome".split(
    " ",
  ),
);
/** Verbs whose past is their bare form. */
const UNCHANGED = new Set(
  "bet bid burst cast cost cut hit hurt let put quit rid set shed shut split spread".split(" "),
);
const ARTICLE = /^(?:the|an?)$/;
/** Ring, bring, sing, swing, cling. */
const VOWELLESS = /^[^aeiouy]+ing$/i;
const YEAR = /^\d{4}$/;

/** Whether a modal verb or "to" stands before token `i`. */
function isHelped(s: SentenceBuffer, i: number, t: MendableTags): boolean {
  for (let k = 0; k < i; k++) if (s.tag[k + PAD] === t.modal || s.tag[k + PAD] === t.to) return true;
  return false;
}

/** Whether an article or an adjective makes a noun of "run-off" around particle `i`. */
function isNamedByParticle(s: SentenceBuffer, i: number, t: MendableTags): boolean {
  const [verb, opener] = [s.tag[i + PAD - 2]!, s.tag[i + PAD - 3]!];
  return (verb === t.noun || verb === t.base) && (opener === t.determiner || opener === t.adjective);
}

/** The tag that token `i` has to have, as far as its words tell; else the one it has. */
function mendedTag(s: SentenceBuffer, forms: readonly string[], i: number, t: MendableTags): number {
  const tag = s.tag[i + PAD]!;
  const form = forms[i]!;
  const before = s.tag[i + PAD - 1]!;
  const known = s.class[i + PAD]!;
  // "Confirms" is no noun in any dictionary; "lives" is one of a word that ends otherwise.
  if (
    tag === t.plural &&
    known & THIRD_PERSON &&
    !(known & (PLURAL | NOUN_BIT)) &&
    /^\p{Ll}+(?<!ve)s$/u.test(form)
  )
    return t.present;
  // "Was there and thanks the crew": an article hardly ever follows a bare noun.
  if (
    (tag === t.plural || tag === t.noun) &&
    known & THIRD_PERSON &&
    forms[i - 1] === "and" &&
    ARTICLE.test(forms[i + 1] ?? "")
  )
    return t.present;
  // "And retired teacher Samuel Boyce": nobody retires somebody in the middle of a list.
  if (
    (tag === t.past || tag === t.participle) &&
    form === "retired" &&
    s.tag[i + PAD + 1] === t.noun &&
    s.tag[i + PAD + 2] === t.name
  )
    return t.adjective;
  // "The run-off which …"
  if ((tag === t.preposition || tag === t.particle) && forms[i - 1] === "-" && isNamedByParticle(s, i, t))
    return t.noun;
  // "40 hurt": people who were, as headlines count them; the noun has a plural.
  if (tag === t.noun && form === "hurt" && before === t.number) return t.participle;
  // "Ring the newsdesk": what is left of it without "ing" is no verb, so that it is no form of one either.
  if (tag === t.gerund && VOWELLESS.test(form)) return t.base;
  // "Is to blame"
  if (tag === t.noun && form === "blame" && forms[i - 1]?.toLowerCase() === "to") return t.base;
  if (tag === t.participle && BARE_ADJECTIVES.has(form)) return t.adjective;
  // "Ada Brenn quit yesterday": nobody has a verb in the plural.
  if ((tag === t.bare || tag === t.base) && before === t.name && UNCHANGED.has(form) && !isHelped(s, i, t))
    return t.past;
  // "Planning chief": an office goes by a noun.
  if (tag === t.gerund && known & NOUN_BIT && isRoleHead(forms[i + 1]?.toLowerCase() ?? "") && i === 0)
    return t.noun;
  // "Seven blows": no number above one has a verb in the singular.
  if (tag === t.present && before === t.number && known & PLURAL) {
    const number = forms[i - 1]!.toLowerCase();
    return number === "one" || number === "1" || YEAR.test(number) ? tag : t.plural;
  }
  return tag;
}

/** "Stands at twelve", "Eighty-five": number words are numbers, with a capital too. */
function mendNumber(s: SentenceBuffer, forms: readonly string[], i: number, t: MendableTags): void {
  const form = forms[i]!;
  const lower = form.toLowerCase();
  const compound = forms[i + 1] === "-" && lower in TENS && isNumberWord(forms[i + 2]?.toLowerCase() ?? "");
  if (compound || (s.tag[i + PAD] === t.noun && form === lower && lower !== "one" && isSmall(lower)))
    s.tag[i + PAD] = t.number;
}

/** Puts right what the tagger cannot have meant. */
export function mendTags(s: SentenceBuffer, forms: readonly string[], t: MendableTags): void {
  let past = false;
  for (let i = 0; i < forms.length; i++) {
    s.tag[i + PAD] = mendedTag(s, forms, i, t);
    mendNumber(s, forms, i, t);
    const tag = s.tag[i + PAD]!;
    // "Discussed trade, aid, and transit with them": no verb in the present goes on with one in the past.
    if (past && tag === t.bare && isListed(s, forms, i, t)) s.tag[i + PAD] = t.noun;
    else if (tag === t.past || tag === t.present || tag === t.bare) past = tag === t.past;
  }
}

/** A word that may be a noun, behind ", and" and before a preposition or the end. */
function isListed(s: SentenceBuffer, forms: readonly string[], i: number, t: MendableTags): boolean {
  if ((s.class[i + PAD]! & NOUN_BIT) === 0 || forms[i - 1]?.toLowerCase() !== "and") return false;
  const next = s.tag[i + PAD + 1]!;
  return forms[i - 2] === "," && (next === t.preposition || /^[.,;]$/.test(forms[i + 1] ?? ""));
}
