"use client";

import { useId, useState } from "react";
import type { ReviewView, Target } from "../../../../../../lib/workspace/review/schema.ts";
import {
  ORIGIN_WORDS,
  type OriginKind,
  STANCE_WORDS,
  STANCES,
  type Stance,
} from "../../../../../_components/review/words.ts";
import { evidenceAction } from "../../review/actions.ts";
import { CitationFields, type Record } from "./citation-fields.tsx";
import { type Ground, type OriginDraft, OriginFields, originOf } from "./origin-fields.tsx";
import { Area, Radios, StepFields } from "./step-fields.tsx";

type Item = ReviewView["file"]["evidence"][number];

interface EvidenceFieldsProps {
  readonly storyId: string;
  readonly target: Target;
  readonly ground: Ground;
  /** What is changed; null: it is new. */
  readonly item: Item | null;
  readonly onClose: () => void;
}

const KINDS = Object.keys(ORIGIN_WORDS) as readonly OriginKind[];

function draftOf(item: Item | null, ground: Ground): OriginDraft {
  const today = new Date().toISOString().slice(0, 10);
  const empty: OriginDraft = {
    kind: ground.claims.length > 0 ? "claim" : "web",
    claimId: ground.claims[0]?.id ?? "",
    articleId: ground.articles[0]?.id ?? "",
    words: "",
    url: "",
    file: null,
    name: "",
    role: "",
    on: today,
    confidential: false,
  };
  if (!item) return empty;
  const { origin, words } = item.evidence;
  const known = { ...empty, words, kind: origin.kind };
  switch (origin.kind) {
    case "claim": {
      const exact = origin.claim.anchor.quote.exact;
      return { ...known, claimId: ground.claims.find(({ quote }) => quote === exact)?.id ?? "" };
    }
    case "quote":
      return { ...known, articleId: origin.articleId };
    case "web":
      return { ...known, url: origin.url };
    case "file":
      return { ...known, file: origin };
    case "person":
      return { ...known, ...origin };
  }
}

/** A piece of evidence: where it is from, how it bears on the point, and how it is cited. */
export function EvidenceFields({ storyId, target, ground, item, onClose }: EvidenceFieldsProps) {
  const kindName = useId();
  const stanceName = useId();
  const [draft, setDraft] = useState(() => draftOf(item, ground));
  const [stance, setStance] = useState<Stance>(item?.evidence.stance ?? "supports");
  const [note, setNote] = useState(item?.evidence.note ?? "");
  const [citation, setCitation] = useState<Record | null>(item?.evidence.citation ?? null);
  return (
    <StepFields
      save={item ? "Save the evidence" : "Attach it"}
      done={item ? "The evidence was changed." : "The evidence was attached."}
      base={item?.version ?? null}
      onClose={onClose}
      action={(base) =>
        evidenceAction(storyId, {
          target,
          of: item?.id ?? null,
          base,
          origin: originOf(draft),
          stance,
          words: draft.words,
          note,
          citation,
        })
      }
    >
      <Radios
        legend="What it is"
        name={kindName}
        value={draft.kind}
        onValue={(kind) => setDraft({ ...draft, kind })}
        options={KINDS.map((kind) => ({ value: kind, label: ORIGIN_WORDS[kind] }))}
      />
      <OriginFields
        storyId={storyId}
        ground={ground}
        draft={draft}
        onDraft={(change) => setDraft({ ...draft, ...change })}
      />
      <Radios
        inline
        legend="How it bears on the point"
        name={stanceName}
        value={stance}
        onValue={setStance}
        options={STANCES.map((each) => ({
          value: each,
          label: (
            <>
              <span aria-hidden="true">{STANCE_WORDS[each].sign} </span>
              {STANCE_WORDS[each].label}
            </>
          ),
        }))}
      />
      <CitationFields value={citation} onValue={setCitation} />
      <Area label="Note" hint="for the desk alone" value={note} onValue={setNote} rows={2} />
    </StepFields>
  );
}
