import type { PlaceSense } from "../lexicon/places.ts";
import { SPEECH_VERBS } from "../lexicon/reporting.ts";
import type { Tree } from "../syntax/tree.ts";
import { caseOf, isSubject, relation } from "./tree.ts";

/** Things that governments do and towns do not. */
const GOVERNMENT_ACTS = new Set(
  `accuse agree announce appoint approve ban blame break call condemn consider cut decide declare demand deny denounce
  deploy dismiss evacuate expel extend favour favor freeze hope impose insist intend invite join lift need negotiate
  offer oppose order pledge plan promise propose protest pursue ratify recall recognise recognize refuse reject release
  respond restore resume retaliate sanction seek send sever sign summon support suspend threaten try urge veto view vow
  want warn withdraw wish`
    .trim()
    .split(/\s+/u),
);
/** "ties between A and B", "talks with A". */
const DEALINGS = new Set(
  "tie relation relationship tension talk negotiation dispute alliance diplomacy pressure".split(" "),
);

/** Whether a capital or seat of government means the government where it stands. Precision first: else it is a place. */
export function standsForGovernment(view: Tree, head: number, sense: PlaceSense): boolean {
  if (sense === "seat") return !isLocative(caseOf(view, head));
  if (sense !== "capital") return false;
  const token = view.tokens[head];
  if (!token) return false;
  if (token.deprel === "conj") return standsForGovernment(view, token.head, sense);
  const governor = view.tokens[token.head];
  if (!governor) return false;
  const lemma = governor.lemma.toLowerCase();
  if (isSubject(token))
    return token.deprel !== "nsubj:pass" && (SPEECH_VERBS.has(lemma) || GOVERNMENT_ACTS.has(lemma));
  const marker = caseOf(view, head);
  return relation(token) === "nmod" && /^(?:between|with)$/u.test(marker ?? "") && DEALINGS.has(lemma);
}

const isLocative = (marker: string | null): boolean =>
  marker !== null && /^(?:in|at|near|outside|inside|around|to|into|from|on)$/u.test(marker);
