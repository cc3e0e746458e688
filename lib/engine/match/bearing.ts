import type { Bearing } from "../../model/index.ts";
import { table } from "../../text/table.ts";
import { unitByCode } from "../lexicon/units.ts";
import type { Frame } from "./frame.ts";

/** Degrees clockwise from north. */
const DEGREES: Readonly<Record<string, number>> = table({
  north: 0,
  northeast: 45,
  "north-east": 45,
  east: 90,
  southeast: 135,
  "south-east": 135,
  south: 180,
  southwest: 225,
  "south-west": 225,
  west: 270,
  northwest: 315,
  "north-west": 315,
});
const ARTICLE = /^(?:the|a|an)$/i;
/** What follows a distance that is measured from somewhere: "two miles from", "3 km off", "5 km outside". */
const FROM = /^(?:from|off|outside|short|away)$/i;
/** Tokens between a length and the place that it is measured from. */
const REACH = 6;

/**
 * How a place is said to lie to the one named: "18 km north of the town", "in the south of the island", "two miles
 * from the village". `first` is the first token of the name; `start` is where the words for it begin. Null where nothing but the name is told.
 */
export function bearingTo(
  frame: Frame,
  first: number,
): { readonly bearing: Bearing; readonly start: number } | null {
  const { tokens } = frame.sentence;
  const word = (t: number) => tokens[t]?.text.toLowerCase() ?? "";
  let at = ARTICLE.test(word(first - 1)) ? first - 2 : first - 1;
  let degrees: number | null = null;
  let within = false;
  if (word(at) === "of" && DEGREES[word(at - 1)] !== undefined) {
    degrees = DEGREES[word(at - 1)] ?? null;
    at -= 2;
    if (ARTICLE.test(word(at))) within = word(at - 1) !== "to";
    while (ARTICLE.test(word(at)) || word(at) === "to") at--;
  } else if (!FROM.test(word(at))) return null;
  const distance = distanceBefore(frame, tokens[at + 1]?.start ?? 0, at);
  if (degrees === null && distance === null) return null;
  return {
    bearing: { degrees, meters: distance?.meters ?? null, within: within && distance === null },
    start: distance?.start ?? tokens[at + 1]?.start ?? 0,
  };
}

/** The length that ends right before a token, but for words like "(11 miles)" or "away"; in meters. */
function distanceBefore(
  { sentence, quantities, reading }: Frame,
  before: number,
  token: number,
): { readonly meters: number; readonly start: number } | null {
  const { text } = reading.document;
  const lengths = quantities.filter(
    (q) => q.unit.kind === "length" && q.unit.code !== null && q.end <= before,
  );
  const last = lengths.reduce<(typeof lengths)[number] | null>(
    (x, q) => (x === null || q.end > x.end ? q : x),
    null,
  );
  if (last === null) return null;
  const own = sentence.tokens.findIndex((t) => t.end >= last.end);
  const unit = unitByCode(last.unit.code ?? "");
  if (token - own > REACH || last.value.best === null || !unit) return null;
  for (let t = own + 1; t <= token; t++)
    if (
      /^(?:VERB|AUX|NOUN|PROPN)$/.test(sentence.tokens[t]?.upos ?? "") &&
      !isAgain(sentence.tokens[t]?.text ?? "")
    )
      return null;
  const again = lengths.find((q) => q.end < last.start && /^\s*\($/.test(text.slice(q.end, last.start)));
  return { meters: last.value.best * unit.factor, start: again?.start ?? last.start };
}

/** A word of a length told a second time, in another unit: "18 km (11 miles) north". */
const isAgain = (word: string) =>
  /^(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|ft|mi|away|m)$/i.test(word);
