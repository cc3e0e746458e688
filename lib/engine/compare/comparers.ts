import type { Answer, AnswerValue } from "../../model/index.ts";
import { numberComparer } from "./values/number.ts";
import { quoteComparer } from "./values/quote.ts";
import { rankComparer } from "./values/rank.ts";
import { roleComparer } from "./values/role.ts";
import { stateComparer } from "./values/state.ts";
import { offsetComparer, timeComparer } from "./values/time.ts";
import { topicsComparer } from "./values/topics.ts";
import { agentComparer, participantsComparer, placeComparer } from "./values/who-where.ts";
import type { CompareContext, Comparer, Verdict } from "./verdict.ts";

/** One comparer a kind of value. */
export const COMPARERS = {
  number: numberComparer,
  time: timeComparer,
  offset: offsetComparer,
  place: placeComparer,
  participants: participantsComparer,
  rank: rankComparer,
  state: stateComparer,
  topics: topicsComparer,
  agent: agentComparer,
  role: roleComparer,
  quote: quoteComparer,
} satisfies { [K in AnswerValue["kind"]]: Comparer<K> };

/** How two answers to one question stand to each other; null where their values cannot be compared. */
export function compareAnswers(a: Answer, b: Answer, context: CompareContext): Verdict | null {
  if (a.value.kind !== b.value.kind) return null;
  const comparer = COMPARERS[a.value.kind] as Comparer<AnswerValue["kind"]>;
  return comparer.compare(a, b, context);
}
