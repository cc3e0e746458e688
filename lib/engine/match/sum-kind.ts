import type { Quantity } from "../../model/index.ts";
import { table } from "../../text/table.ts";
import type { Frame } from "./frame.ts";
import { childrenIn, headOfSpan, upFrom } from "./frame-tokens.ts";

/** What a sum or a share may be, one class a row: sums of two classes are sums of two things. */
const ROWS = `
debt debt liability arrears owe indebtedness
price price fee cost value worth expense bid offer
profit profit earnings surplus
loss loss deficit shortfall
revenue turnover revenue sales income takings proceeds
wage wage salary payroll pension
fine fine penalty
damage damage damages
loan loan credit mortgage borrowing lend
fund fund reserve budget
gift donation collection gift donate
tax tax duty levy tariff
turnout turnout participation
vote vote ballot
`;
const KINDS: Readonly<Record<string, string>> = table(
  Object.fromEntries(
    ROWS.trim()
      .split("\n")
      .flatMap((row) => {
        const [kind = "", ...words] = row.split(" ");
        return words.map((word) => [word, kind]);
      }),
  ),
);
/** Steps from a figure up to the verb that tells of it. */
const MOST_STEPS = 5;
const NAMING = /^(?:nsubj|obj|compound|nmod:poss)/;

/**
 * What a sum is, by the nouns that it hangs on and the subject or object of its verb ("debts of 42 million", "turnover came to
 * 8 million"); empty where the words do not tell.
 */
export function sumKindsOf(frame: Frame, quantity: Quantity): ReadonlySet<string> {
  const { tokens } = frame.sentence;
  const kinds = new Set<string>();
  const own = headOfSpan(frame.sentence, quantity);
  const see = (lemma: string | undefined) => {
    const kind = KINDS[lemma?.toLowerCase() ?? ""];
    if (kind) kinds.add(kind);
  };
  for (const at of upFrom(frame.sentence, own, MOST_STEPS)) {
    see(tokens[at]?.lemma);
    for (const child of childrenIn(frame.sentence, at))
      if (NAMING.test(child.deprel) && child !== tokens[own]) see(child.lemma);
    if (kinds.size > 0 || tokens[at]?.upos === "VERB") break;
  }
  return kinds;
}

/** Whether two sums are surely of two kinds. */
export const otherKinds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((kind) => b.has(kind));
