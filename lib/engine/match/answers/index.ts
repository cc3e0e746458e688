import type { AnswerRule } from "../candidate.ts";
import { amountRule } from "./amount.ts";
import { countRule } from "./count.ts";
import { outcomeRule } from "./outcome.ts";
import { participantsRule } from "./participants.ts";
import { placeRule } from "./place.ts";
import { precedenceRule } from "./precedence.ts";
import { quoteRule } from "./quote.ts";
import { responsibilityRule } from "./responsibility.ts";
import { roleRule } from "./role.ts";
import { stateRule } from "./state.ts";
import { timeRule } from "./time.ts";

/** What a claim can answer, one rule a facet. The order is that of the contract. */
export const ANSWER_RULES: readonly AnswerRule[] = [
  countRule,
  amountRule,
  timeRule,
  placeRule,
  participantsRule,
  precedenceRule,
  stateRule,
  outcomeRule,
  responsibilityRule,
  roleRule,
  quoteRule,
];
