/** Cuts a run of text without white space into tokens, as the English UD treebanks (EWT, GUM) do. */
import type { TokenSpan } from "../../model/syntax.ts";
import { ANYWHERE, BEFORE_A_NAME, BEFORE_A_NUMBER } from "./abbreviations.ts";

/**
 * Longest run that patterns look at as one; longer runs (a megabyte without a space) are read in
 * pieces of this size, which keeps every look-ahead, and so the whole, linear.
 */
const LONGEST_RUN = 512;

/** Prefixes that stay joined to the word after their hyphen (Penn Treebank, "affix" list). */
const JOINED_PREFIXES = new Set(
  `a ante anti arch be bi bio co contra counter cross de di dis e eco em en ex extra fore geo hyper inter intra
  macro mega meta micro mid mini mis mono multi neo neuro non over pan para per poly post pre pro proto pseudo psycho
  quasi re semi sub super supra sur tele tri ultra un uni vice`.split(/\s+/),
);
/** Prefixes of the list that the treebanks split nevertheless, mostly where the word means something else. */
const SPLIT_PREFIXES = new Set([
  "a",
  "be",
  "cross",
  "vice",
  "over",
  "per",
  "para",
  "em",
  "en",
  "bio",
  "di",
  "geo",
  "tele",
]);

const LETTER = "[\\p{L}\\p{M}]";
const APOSTROPHE = "['’`´]";

/** Contractions written without an apostrophe, with the length of their first part. */
const PLAIN_CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["gimme", 3],
  ["lemme", 3],
  ["outta", 3],
  ["dont", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
  ["isnt", 2],
  ["wasnt", 3],
  ["werent", 4],
  ["arent", 3],
  ["havent", 4],
  ["hasnt", 3],
  ["hadnt", 3],
  ["cant", 2],
  ["wont", 2],
  ["aint", 2],
  ["im", 1],
  ["ive", 1],
  ["youre", 3],
  ["theyre", 4],
  ["thats", 4],
  ["theres", 5],
  ["alot", 1],
  ["whats", 4],
]);

const sticky = (source: string, flags = "u") => new RegExp(source, `${flags}y`);

const URL_TOKEN = sticky('(?:https?://|ftp://|www\\.)[^\\s<>"“”]{2,}', "iu");
const EMAIL = sticky("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){0,6}");
const FILE = sticky(
  "[\\p{L}\\p{N}_-]{1,80}\\.(?:docx?|pdf|xlsx?|txt|html?|jpe?g|gif|png|pptx?|zip|exe|csv|mp[34])(?![\\p{L}\\d])",
  "iu",
);
const DOTTED = sticky("[a-z]{2,16}(?:\\.[a-z][a-z-]{1,30}){2,8}(?![\\p{L}\\d])");
const DOMAIN = sticky(
  '[A-Za-z0-9][\\w-]{0,62}(?:\\.[\\w-]{1,62}){0,4}\\.(?:com|org|net|gov|edu|mil|info|co\\.uk|org\\.uk|ac\\.uk|int|io|tv|news)(?![\\w-])(?:/[^\\s<>"“”]*)?',
  "iu",
);
const HANDLE = sticky("[@#]\\p{L}[\\w]+");
const BRACKET_CODE = sticky("-[LR][RCS]B-", "iu");
const EMOTICON = sticky("(?:[:;=8]['o-]?[()\\[\\]DPp|/]+|<3|\\^_?\\^|[(]:|xD)(?=$|[\\s.,!?])");
const EMOJI = sticky(
  "\\p{RI}\\p{RI}|\\p{Extended_Pictographic}(?:[\\uFE0F\\p{EMod}]|\\u200D\\p{Extended_Pictographic})*",
);
const PUNCTUATION_RUN = sticky(
  "\\.{2,}[?!]*|…+|[!?]+[.!?]*|\\.[?!]+|-{2,}>?|={2,}|\\*{2,}|_{2,}|~{2,}|\\+{2,}|#{2,}|``|''|<{2,}|>{2,}|[-=]>",
);
const ACRONYM = sticky(`${LETTER}\\.(?:${LETTER}{1,2}\\.)+(?!${LETTER}{3})|Ph\\.D\\.?|U\\.S\\b`);
const PHONE = sticky(
  "\\d{3}[-.]\\d{3}[-.]\\d{4}|1-\\d{3}-\\d{3}-\\d{4}|\\d{1,3}-\\d{4}(?![\\d-])|\\d{4}-\\d\\d-\\d\\d(?!\\d)",
);
const NUMBER = sticky("\\d+(?:[.,:/]\\d+)*(?:(?:st|nd|rd|th|s|['’]s)(?![\\p{L}\\d])|[\\p{L}\\d]*)", "iu");
const NUMBER_UNIT =
  /^([\d.,:]+)(am|pm|k|m|bn|mn|km|cm|mm|kg|g|lb|lbs|ft|mph|kmh|hrs?|mins?|mb|gb|tn|x|yrs?)$/iu;
const WORD = sticky(
  `${LETTER}[\\p{L}\\p{M}\\p{N}_]*(?:${APOSTROPHE}${LETTER}+|&(?=\\p{Lu})[\\p{L}\\p{N}]+)*`,
);
const CLITIC_FIRST = sticky(
  `${APOSTROPHE}(?:s|re|ve|ll|d|m|em|til|cause|tis|twas|n)(?!${LETTER})|['’]\\d\\ds?(?!\\d)`,
  "iu",
);
const CURRENCY_WORD = sticky("(?:US|HK|NZ|[AC])\\$");
const SLASHED = /^(?:w\/o?|c\/o|n\/a|km\/h|24\/7|a\/c|i\/c|l\/c|b\/c)$/iu;

const CLITIC_LAST = new RegExp(`^(.+)(${APOSTROPHE}(?:s|re|ve|ll|d|m))$`, "iu");
const NOT_LAST = /^(.+)(n['’`´]t)$/iu;

/** The match of a sticky pattern at `at`, as its end; -1 where there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What stands right after the run: the first character of the next, "" at the end of the block. */
export interface RunContext {
  readonly next: string;
  /** The token before the run, "" at the start of a sentence or block. */
  readonly previous: string;
}

/** Cuts one run of text. Tokens come in order, cover the run, and never overlap. */
class RunCutter {
  readonly #run: string;
  readonly #offset: number;
  readonly #context: RunContext;
  readonly #out: TokenSpan[];
  readonly #maybeAddress: boolean;

  constructor(run: string, offset: number, context: RunContext, out: TokenSpan[]) {
    this.#run = run;
    this.#offset = offset;
    this.#context = context;
    this.#out = out;
    this.#maybeAddress = /[@/]|\.[a-z]/i.test(run);
  }

  cut(): void {
    let at = 0;
    while (at < this.#run.length) at = this.#next(at);
  }

  #push(from: number, to: number): number {
    this.#out.push({ start: this.#offset + from, end: this.#offset + to, text: this.#run.slice(from, to) });
    return to;
  }

  #next(at: number): number {
    const address =
      this.#maybeAddress && (at < 8 || /[<("[]/.test(this.#run.charAt(at - 1))) ? this.#address(at) : -1;
    if (address > at) return this.#push(at, address);
    for (const pattern of [BRACKET_CODE, EMOTICON, PUNCTUATION_RUN, CURRENCY_WORD]) {
      const end = matchEnd(pattern, this.#run, at);
      if (end > at) return this.#push(at, end);
    }
    const c = this.#run.charCodeAt(at);
    if (c >= 48 && c <= 57) return this.#number(at);
    const clitic =
      at === 0 || !/[([{"“]/.test(this.#run.charAt(at - 1)) ? matchEnd(CLITIC_FIRST, this.#run, at) : -1;
    if (clitic > at) return this.#push(at, clitic);
    const acronym = matchEnd(ACRONYM, this.#run, at);
    if (acronym > at) return this.#push(at, acronym);
    const word = matchEnd(WORD, this.#run, at);
    if (word > at) return this.#word(at, word);
    const emoji = c > 127 ? matchEnd(EMOJI, this.#run, at) : -1;
    if (emoji > at) return this.#push(at, emoji);
    return this.#push(at, at + String.fromCodePoint(this.#run.codePointAt(at)!).length);
  }

  /** The end of a URL, mail address, domain or handle at `at`, closing punctuation left out. */
  #address(at: number): number {
    for (const pattern of [URL_TOKEN, EMAIL, DOMAIN, FILE, DOTTED]) {
      let end = matchEnd(pattern, this.#run, at);
      if (end < 0) continue;
      while (end > at && /[.,;:!?'"’”)\]]/.test(this.#run.charAt(end - 1))) {
        const last = this.#run.charAt(end - 1);
        if (last === ")" && this.#run.slice(at, end).includes("(")) break;
        end--;
      }
      return end;
    }
    if (SLASHED.test(this.#run) && at === 0) return this.#run.length;
    return at === 0 ? matchEnd(HANDLE, this.#run, at) : -1;
  }

  #number(at: number): number {
    const phone = matchEnd(PHONE, this.#run, at);
    if (phone > at) return this.#push(at, phone);
    const end = matchEnd(NUMBER, this.#run, at);
    const unit = NUMBER_UNIT.exec(this.#run.slice(at, end));
    if (unit) {
      this.#push(at, at + unit[1]!.length);
      return this.#push(at + unit[1]!.length, end);
    }
    return this.#push(at, end);
  }

  #word(at: number, end: number): number {
    const run = this.#run;
    const word = run.slice(at, end);
    if (run[end] === "-" && matchEnd(WORD, run, end + 1) > 0 && this.#joins(word, at)) {
      return this.#pushWord(at, matchEnd(WORD, run, end + 1));
    }
    if (run[end] === "-" && /^mid$/i.test(word) && /\d/.test(run[end + 1] ?? "")) {
      return this.#push(at, matchEnd(NUMBER, run, end + 1));
    }
    if (run[end] === "." && this.#isAbbreviation(word, end)) return this.#push(at, end + 1);
    const plain = PLAIN_CONTRACTIONS.get(word.toLowerCase());
    if (plain !== undefined && word !== "IM") {
      this.#push(at, at + plain);
      return this.#push(at + plain, end);
    }
    return this.#pushWord(at, end);
  }

  #pushWord(at: number, end: number): number {
    const cut = this.#clitics(at, end);
    if (cut < end) this.#push(at, cut);
    return this.#push(cut < end ? cut : at, end);
  }

  /** Where the clitic of the word at `at` begins; `end` where it has none. */
  #clitics(at: number, end: number): number {
    const word = this.#run.slice(at, end);
    const match = NOT_LAST.exec(word) ?? CLITIC_LAST.exec(word);
    return match ? at + match[1]!.length : end;
  }

  #joins(word: string, at: number): boolean {
    const lower = word.toLowerCase();
    return (
      (at === 0 || /[^\p{L}\p{N}-]/u.test(this.#run.charAt(at - 1))) &&
      JOINED_PREFIXES.has(lower) &&
      !SPLIT_PREFIXES.has(lower)
    );
  }

  /** Whether the full stop at `stop` belongs to the word before it. */
  #isAbbreviation(word: string, stop: number): boolean {
    const lower = word.toLowerCase();
    const next = this.#run[stop + 1] ?? this.#context.next;
    const last = stop + 1 === this.#run.length;
    if (BEFORE_A_NUMBER.has(lower)) return /\d/.test(next);
    if (!last && /[\p{L}\d]/u.test(next)) return false;
    if (BEFORE_A_NAME.has(lower)) return next !== "" && /[\p{L}\d,:]/u.test(next);
    // At the end of a block the stop is the sentence's ("etc" and "."), as the treebanks cut it.
    if (ANYWHERE.has(lower)) return isProperCase(word, lower) && next !== "";
    // An initial: one capital before another capitalized word.
    return (
      /^\p{Lu}$/u.test(word) &&
      /[\p{Lu},]/u.test(next) &&
      (word !== "I" || /^\p{Lu}/u.test(this.#context.previous))
    );
  }
}

/** "Ill." abbreviates a state, "ill." ends a sentence: months, days and states need their capital. */
function isProperCase(word: string, lower: string): boolean {
  return (
    word !== lower ||
    /^(?:inc|ltd|co|corp|etc|al|jr|sr|tel|attn|incl|min|mins|hrs?|yrs?|lbs?|oz|sq|esp|approx|ave|blvd|dept|govt|misc)$/.test(
      lower,
    )
  );
}

/**
 * Cuts `text[start, end)`, which holds no white space, into tokens and appends them to `out`.
 */
export function cutRun(
  text: string,
  start: number,
  end: number,
  context: RunContext,
  out: TokenSpan[],
): void {
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST_RUN);
    // Never between the halves of a surrogate pair.
    if (to < end && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to--;
    const next = to < end ? text.charAt(to) : context.next;
    new RunCutter(text.slice(from, to), from, { next, previous: context.previous }, out).cut();
    from = to;
  }
}
