import { accusation, deniedAct } from "./accusation.ts";
import { adverbialClause } from "./adverbial-clause.ts";
import { apposition } from "./apposition.ts";
import { complementClause } from "./complement-clause.ts";
import { coordinatedVerb } from "./coordinated-verb.ts";
import { fragment } from "./fragment.ts";
import { looseAdjunct } from "./loose-adjunct.ts";
import { mainClause } from "./main-clause.ts";
import { nominalEvent } from "./nominal-event.ts";
import { parenthesis } from "./parenthesis.ts";
import { freeParticiple, includedAct, nounParticiple } from "./participle.ts";
import { relativeClause, sentenceRelative } from "./relative-clause.ts";
import type { ExtractionRule } from "./rule.ts";
import { title } from "./title.ts";

/** Every way in which a sentence makes claims. Of two rules that cut the same words at one head, the first wins. */
export const EXTRACTION_RULES: readonly ExtractionRule[] = [
  mainClause,
  coordinatedVerb,
  accusation,
  deniedAct,
  complementClause,
  relativeClause,
  sentenceRelative,
  adverbialClause,
  nounParticiple,
  includedAct,
  freeParticiple,
  looseAdjunct,
  apposition,
  title,
  parenthesis,
  nominalEvent,
  fragment,
];
