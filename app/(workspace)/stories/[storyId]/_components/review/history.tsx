"use client";

import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import { judgementInWords, ratingInWords } from "../../../../../../lib/workspace/review/words.ts";
import { momentInWords, STANCE_WORDS } from "../../../../../_components/review/words.ts";

type SeenStep = ReviewView["steps"][number];

const WORDS: Readonly<Record<SeenStep["kind"], string>> = {
  "taken-up": "took it up",
  assessed: "assessed it",
  reopened: "reopened it",
  adjudicated: "adjudicated it",
  published: "published the finding",
  corrected: "corrected the finding",
  withdrawn: "withdrew the finding",
  "set-aside": "set it aside",
  resumed: "took it up again",
  "evidence-added": "attached evidence",
  "evidence-changed": "changed evidence",
  asked: "added what would settle it",
  "followed-up": "kept what was asked or answered",
  assigned: "assigned it",
  due: "set the day",
  blind: "switched the blind second assessment",
  "ground-changed": "brought a newer version",
};

/** What a step was about, in a few words; nothing where one may not know yet. */
function about({ body }: SeenStep): string {
  switch (body?.kind) {
    case "assessed":
    case "adjudicated":
      return judgementInWords(body.judgement);
    case "published":
    case "corrected":
      return ratingInWords(body.finding);
    case "evidence-added":
    case "evidence-changed":
      return STANCE_WORDS[body.evidence.stance].label.toLowerCase();
    case "asked":
      return body.question;
    case "assigned":
      return body.to?.name ?? "nobody";
    case "due":
      return body.on ?? "none";
    case "blind":
      return body.on ? "on" : "off";
    case "ground-changed":
      return `${body.source}, version ${body.version}`;
    default:
      return "";
  }
}

interface HistoryProps {
  readonly view: ReviewView;
  readonly onTakeBack: (stepId: string) => void;
}

/** Everything that was done, the last first. */
export function History({ view, onTakeBack }: HistoryProps) {
  return (
    <ol className="flex flex-col" aria-label="History">
      {view.steps.toReversed().map((step) => (
        <li
          key={step.id}
          data-step={step.kind}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-rule py-1.5 text-[13px]"
        >
          <span className="min-w-0 grow">
            <bdi className="font-medium">{step.actor.name}</bdi>{" "}
            <span className={step.undone ? "text-ink-2 line-through" : ""}>{WORDS[step.kind]}</span>
            {about(step) !== "" && (
              <>
                : <bdi>{about(step)}</bdi>
              </>
            )}
            {step.reason !== null && (
              <span className="text-ink-2">
                {" "}
                (<bdi>{step.reason}</bdi>)
              </span>
            )}
            <span className="text-ink-2"> · {momentInWords(step.at)}</span>
            {step.undone && (
              <span className="text-ink-2">
                {" "}
                · taken back by <bdi>{step.undone.actor}</bdi>
              </span>
            )}
          </span>
          {view.undoable.includes(step.id) && (
            <button
              type="button"
              className="btn min-h-7 px-2 py-0.5 text-[13px]"
              aria-label={`Take back: ${WORDS[step.kind]} ${about(step)}`}
              onClick={() => onTakeBack(step.id)}
            >
              Take back
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
