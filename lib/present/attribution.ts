import type { Attribution, AttributionKind } from "../model/index.ts";

const KIND_WORDS: Readonly<Record<AttributionKind, string | null>> = {
  said: null, // the plain case needs no word
  alleged: "alleged",
  denied: "denied",
  confirmed: "confirmed",
  study: "study",
  media: null,
};

/**
 * The chain of voices from the origin outwards ("police spokesman → state radio, directly").
 * Null where the article speaks in its own voice.
 */
export function attributionInWords(chain: readonly Attribution[]): string | null {
  const origin = chain[0];
  if (!origin) return null;
  const voices = chain.map((link) => link.name ?? link.source.text).join(" → ");
  const kind = KIND_WORDS[origin.kind];
  return [voices, kind, origin.direct ? "directly" : null].filter((part) => part !== null).join(", ");
}
