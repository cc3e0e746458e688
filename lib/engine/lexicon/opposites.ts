import { table } from "../../text/table.ts";
import { conceptsOf } from "./concepts.ts";

/** Verbs that say one happening from its other side: who does the one to somebody has the other done by them. */
const CONVERSES = `
buy sell
purchase sell
acquire sell
lend borrow
rent lease
give receive
send receive
pay receive
hand receive
teach learn
employ work
host visit
beat lose
defeat lose
precede follow
lead trail
own belong
import export
inherit bequeath
donate receive
grant receive
award receive
`;

/** Words that cannot both be true of one thing at one time, beyond those that the concepts know. */
const ANTONYMS = `
accept refuse
alive dead
allow forbid
arrive depart
arrive leave
attack defend
back oppose
better worse
confirm deny
early late
enter leave
enter exit
expand shrink
gain lose
guilty innocent
high low
in out
include exclude
increase reduce
large small
legal illegal
long short
married single
north south
east west
open closed
pass fail
present absent
positive negative
raise cut
raise lower
rich poor
safe dangerous
strengthen weaken
strong weak
succeed fail
support oppose
true false
up down
widen narrow
widen shrink
win lose
`;

function pairs(rows: string): ReadonlySet<string> {
  const both = rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [x = "", y = ""] = row.split(" ");
      return [`${x} ${y}`, `${y} ${x}`];
    });
  return new Set(both);
}

const converses = pairs(CONVERSES);
const antonyms = pairs(ANTONYMS);

/** Whether two verbs tell one happening with the roles turned round ("buy", "sell"). */
export const areConverse = (a: string, b: string): boolean => converses.has(`${a} ${b}`);

const CLASSES = table({ VERB: "v", AUX: "v", NOUN: "n", ADJ: "a" } as const);

/** Whether two lemmas are opposites: by the table, or as two sides of one dimension of the concepts. */
export function areOpposite(a: string, aPos: string, b: string, bPos: string): boolean {
  if (antonyms.has(`${a} ${b}`)) return true;
  const [x, y] = [CLASSES[aPos], CLASSES[bPos]];
  if (x === undefined || y === undefined) return false;
  return conceptsOf(a, x).some(
    (c) =>
      c.dimension !== null && conceptsOf(b, y).some((d) => d.dimension === c.dimension && d.sign !== c.sign),
  );
}
