import type {
  ArgumentRole,
  ClauseArgument,
  ClauseClaim,
  DocumentEntity,
  EntityMention,
  Token,
} from "../../../model/index.ts";
import { areConverse, areOpposite } from "../../lexicon/opposites.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import type { Side } from "./side.ts";

/** Clauses looked at in each text; pairs grow with their product. */
const MOST_CLAUSES = 24;
const ALIKE = 0.5;

export interface Clause {
  readonly claim: ClauseClaim;
  readonly head: Token;
  readonly arguments: readonly Filler[];
}

/** What fills a role of a clause. */
export interface Filler extends Pick<ClauseArgument, "role" | "start" | "end" | "preposition"> {
  readonly head: Token;
  /** Named entities in it. */
  readonly entities: readonly DocumentEntity[];
  /** Where each of them stands, same order. */
  readonly mentions: readonly EntityMention[];
}

export interface ClausePair {
  readonly a: Clause;
  readonly b: Clause;
  /** One act, its contrary, or one act told from the other side. */
  readonly kind: "same" | "opposite" | "converse";
}

function clausesOf({ reading }: Side): Clause[] {
  const { entities, mentions } = reading.entities;
  const heads = new Set<string>();
  return reading.claims.slice(0, MOST_CLAUSES).flatMap((claim) => {
    // Several claims may be cut out around one head; the first is the whole clause.
    const at = `${claim.sentence}:${claim.head}`;
    if (heads.has(at)) return [];
    heads.add(at);
    const tokens = reading.parsed.sentences[claim.sentence]?.tokens ?? [];
    const head = tokens[claim.head];
    if (head === undefined) return [];
    const fillers = claim.arguments.flatMap((argument): Filler[] => {
      const own = tokens[argument.head];
      if (own === undefined) return [];
      const here = mentions
        .filter((m) => m.sentence === claim.sentence && m.head >= argument.first && m.head <= argument.last)
        .filter((m) => entities[m.entity]?.named === true);
      const { role, start, end, preposition } = argument;
      return [
        {
          role,
          start,
          end,
          preposition,
          head: own,
          entities: here.flatMap((m) => entities[m.entity] ?? []),
          mentions: here,
        },
      ];
    });
    return [{ claim, head, arguments: fillers }];
  });
}

function kindOf(a: Token, b: Token): ClausePair["kind"] | null {
  const [x, y] = [a.lemma.toLowerCase(), b.lemma.toLowerCase()];
  if (x === y) return "same";
  if (areConverse(x, y)) return "converse";
  if (areOpposite(x, a.upos, y, b.upos)) return "opposite";
  return wordSimilarity(wordKeys(x, a.upos), wordKeys(y, b.upos)) >= ALIKE ? "same" : null;
}

/** What fills a role, null where nothing does. */
export const filler = (clause: Clause, role: ArgumentRole): Filler | null =>
  clause.arguments.find((f) => f.role === role) ?? null;

/** The key that the fullest of the names has. */
const keysOf = (f: Filler) => f.entities.map((e) => e.key);

/** Whether two fillers are one thing: true, false where names differ, null where it cannot be told. */
export function sameFiller(a: Filler | null, b: Filler | null): boolean | null {
  if (a === null || b === null) return null;
  const [x, y] = [keysOf(a), keysOf(b)];
  if (x.some((k) => y.includes(k))) return true;
  if (x.length > 0 && y.length > 0) return partlyNamed(a, b);
  const alike =
    a.head.lemma.toLowerCase() === b.head.lemma.toLowerCase() ||
    wordSimilarity(wordKeys(a.head.lemma, a.head.upos), wordKeys(b.head.lemma, b.head.upos)) >= ALIKE;
  return alike ? true : null;
}

const initials = (name: string) =>
  name
    .split(/\s+/u)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w.slice(0, 1))
    .join("")
    .toLowerCase();

/** "Berg" and "Tomas Berg", "EU" and "European Union": one name holds a word of the other, or its initials. */
function partlyNamed(a: Filler, b: Filler): boolean {
  const words = (f: Filler) =>
    new Set(f.entities.flatMap((e) => e.name.toLowerCase().replaceAll(".", "").split(/\s+/)));
  const [x, y] = [words(a), words(b)];
  const shortened = (f: Filler, of: ReadonlySet<string>) =>
    f.entities.some((e) => initials(e.name).length > 1 && of.has(initials(e.name)));
  return [...x].some((w) => w.length > 1 && y.has(w)) || shortened(a, y) || shortened(b, x);
}

/** Clauses of both texts that tell of one act, or of opposite ones. */
export function pairClauses(a: Side, b: Side): ClausePair[] {
  const as = clausesOf(a);
  return clausesOf(b).flatMap((y) =>
    as.flatMap((x): ClausePair[] => {
      const kind = kindOf(x.head, y.head);
      return kind === null ? [] : [{ a: x, b: y, kind }];
    }),
  );
}
