import { table } from "../../text/table.ts";
import type { Frame } from "./frame.ts";
import { lemmaAt, themes } from "./words.ts";

/** "In force", "in effect", "in place": the same state in three nouns. */
const IN_FORCE = new Set(["force", "effect", "place", "operation"]);
/** "On hold", "on ice": what was in force is so no longer. */
const PAUSED = new Set(["hold", "ice"]);
/** What is in force once it has been issued. */
const ORDERS = new Set(
  "warning alert order ban decree curfew sanction restriction embargo advisory recall moratorium measure rule licence permit".split(
    " ",
  ),
);
const PUTTING_IN_FORCE = new Set(["issue", "impose", "declare", "introduce", "announce", "order", "grant"]);
const LIFTING = new Set([
  "lift",
  "withdraw",
  "cancel",
  "revoke",
  "rescind",
  "scrap",
  "remove",
  "repeal",
  "end",
]);
/** Papers that one has or has not: having one is its being in force. */
const PAPERS = new Set(["permit", "licence", "license", "authorization", "authorisation", "approval"]);
const HAVING = table({ have: 1, hold: 1, obtain: 1, possess: 1, lack: -1 } as Record<string, 1 | -1>);

/** "Had no permit", "lacked a licence". */
function papers(frame: Frame): { readonly sign: 1 | -1; readonly token: number } | null {
  const sign = HAVING[lemmaAt(frame, frame.claim.head)];
  const paper = frame.contents.find((c) => c.role === "object" && PAPERS.has(c.lemma));
  return sign === undefined || paper === undefined ? null : { sign, token: paper.token };
}

/** Whether a claim says that something holds or no longer holds, by which word: "in force since Monday", "issued a warning", "lifted the ban". */
export function inForce(frame: Frame): { readonly sign: 1 | -1; readonly token: number } | null {
  const { tokens } = frame.sentence;
  for (const content of frame.contents) {
    const t = content.token;
    const paused = PAUSED.has(content.lemma);
    if (!(paused || IN_FORCE.has(content.lemma)) || content.role === "subject") continue;
    const marked = tokens.some(
      (x) =>
        x.head === t && x.deprel.startsWith("case") && (paused ? /^on$/i : /^(?:in|into)$/i).test(x.text),
    );
    const direct = t === frame.claim.head || tokens[t]?.head === frame.claim.head;
    if (marked && direct) return { sign: paused ? -1 : 1, token: t };
  }
  const had = papers(frame);
  if (had) return had;
  const orders = themes(frame).some((c) => ORDERS.has(c.lemma));
  if (!orders) return null;
  const verb = lemmaAt(frame, frame.claim.head);
  if (PUTTING_IN_FORCE.has(verb)) return { sign: 1, token: frame.claim.head };
  return LIFTING.has(verb) ? { sign: -1, token: frame.claim.head } : null;
}
