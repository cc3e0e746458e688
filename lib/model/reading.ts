import type { ClauseClaim } from "./clause.ts";
import type { SourceDocument } from "./document.ts";
import type { Quantity } from "./quantity.ts";
import type { DocumentEntities } from "./resolution.ts";
import type { ParsedText } from "./syntax.ts";
import type { Time } from "./time.ts";

/** One document as read: everything the engine knows of it without looking at the others. */
export interface DocumentReading {
  readonly document: SourceDocument;
  /** BCP 47 tag. */
  readonly language: string;
  /** Why there are no claims, where the text was not analyzed. */
  readonly notice: string | null;
  readonly parsed: ParsedText;
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** Every value as it stands in the text, each end of a range by itself: what an analysis lists. */
  readonly listed: { readonly quantities: readonly Quantity[]; readonly times: readonly Time[] };
  readonly entities: DocumentEntities;
  readonly claims: readonly ClauseClaim[];
  /** One statement a claim, same order. */
  readonly statements: readonly string[];
}
