import type { Hedge } from "../../model/index.ts";

/** How a figure is bounded. `just_over` is `more_than` with a near end. */
export type Bound = Exclude<Hedge, "exact" | "range" | "order_of_magnitude"> | "just_over" | "exactly";

const table = (rows: readonly (readonly [Bound, string])[]): readonly { bound: Bound; words: string[] }[] =>
  rows
    .flatMap(([bound, phrases]) => phrases.split("|").map((p) => ({ bound, words: p.split(" ") })))
    .sort((a, b) => b.words.length - a.words.length);

/** Before the figure; longer ones are tried first, so that "not more than" wins over "more than". */
export const BEFORE = table([
  [
    "at_least",
    "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|minimum|as few as|as little as|≥|from at least",
  ],
  [
    "more_than",
    "more than|over|above|in excess of|exceeding|exceeded|exceeds|exceed|greater than|higher than|older than|longer than|larger than|upwards of|upward of|north of|well over|well above|well more than|far more than|over than|surpassing|surpassed|topping|>|much more than|better than",
  ],
  [
    "just_over",
    "just over|just above|slightly more than|slightly over|slightly above|a little more than|a little over|a bit more than|just more than|little more than",
  ],
  [
    "up_to",
    "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|maximum|as high as|as long as|no greater than|≤|anything up to|at the most",
  ],
  [
    "fewer_than",
    "fewer than|less than|under|below|lower than|younger than|shorter than|smaller than|well under|well below|<|far fewer than|far less than|south of",
  ],
  [
    "nearly",
    "nearly|almost|close to|just under|just below|just short of|just shy of|shy of|short of|approaching|not quite|virtually|well-nigh|nearing|just less than|slightly less than|slightly under|slightly below|a little under|a little less than|little less than",
  ],
  [
    "about",
    "about|around|some|approximately|roughly|approx|approx .|circa|c .|ca .|ca|c.|an estimated|estimated|in the region of|on the order of|in the order of|somewhere around|somewhere near|in the neighborhood of|in the vicinity of|~|≈|more or less|broadly|or so|loosely|a reported|an approximate|an average of about|an average of around",
  ],
  ["exactly", "exactly|precisely|only|just|a total of|a mere|fully"],
]);

/** After the figure, its unit, or what is counted. */
export const AFTER = table([
  [
    "at_least",
    "or more|or higher|or older|or above|or over|or greater|or longer|or better|or upwards|and over|and above|and older|and up|and more|and counting|at least|at a minimum|at the least|+|- plus|plus",
  ],
  [
    "up_to",
    "or less|or fewer|or under|or below|or lower|or younger|and under|and younger|at most|at the most|at maximum|max|tops",
  ],
  ["about", "or so|or thereabouts|- odd|odd|approximately|more or less|-ish|ish|give or take"],
]);

/** Words that may stand between a hedge and its figure without changing it. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  "a",
  "an",
  "another",
  "additional",
  "further",
  "extra",
  "those",
  "these",
  "combined",
  "whopping",
  "staggering",
  "record",
]);
