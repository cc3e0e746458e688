import type { Modality } from "../../model/index.ts";

/** Modal auxiliaries. "will" states a plan, "may" a possibility; "can" and "must" assert as they stand. */
export const MODAL_AUXILIARIES: ReadonlyMap<string, Modality> = new Map([
  ["will", "planned"],
  ["'ll", "planned"],
  ["’ll", "planned"],
  ["wo", "planned"],
  ["shall", "planned"],
  ["may", "possible"],
  ["might", "possible"],
  ["could", "possible"],
  ["would", "possible"],
  ["should", "possible"],
]);

/** Governing verbs and adjectives that color the clause under them. */
export const MODAL_GOVERNORS: ReadonlyMap<string, Modality> = new Map([
  ...words(
    "plan intend aim seek want wish hope prepare schedule set expect due propose vow pledge promise project forecast " +
      "predict threaten ready bound slate",
    "planned",
  ),
  ...words("appear seem likely unlikely consider try attempt tend risk", "possible"),
  ...words(
    "believe say report understand think know rumor rumour presume suppose estimate describe see",
    "reported",
  ),
  ...words("allege accuse suspect claim", "alleged"),
]);

/** Adverbs that color a whole clause. */
export const MODAL_ADVERBS: ReadonlyMap<string, Modality> = new Map([
  ...words("reportedly apparently seemingly", "reported"),
  ...words("allegedly supposedly purportedly ostensibly", "alleged"),
  ...words("perhaps possibly probably maybe likely potentially presumably conceivably", "possible"),
]);

function words(list: string, modality: Modality): [string, Modality][] {
  return list.split(" ").map((w) => [w, modality]);
}
