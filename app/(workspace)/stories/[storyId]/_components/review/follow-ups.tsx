"use client";

import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import { momentInWords } from "../../../../../_components/review/words.ts";

interface FollowUpsProps {
  readonly view: ReviewView;
  readonly onFollowUp: (cardId: string) => void;
}

/** What would settle it: open questions, whom to ask, what was asked and answered. */
export function FollowUps({ view, onFollowUp }: FollowUpsProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2" aria-label="What would settle it">
      {view.file.followUps.map((card) => {
        const isAnswered = card.notes.some(({ part }) => part === "answered");
        return (
          <li
            key={card.id}
            className="flex flex-col gap-1.5 rounded-md border border-rule bg-sheet px-4 py-3"
          >
            <p className="text-[13px] text-ink-2">
              {isAnswered ? "Answered" : card.notes.length > 0 ? "Asked" : "Open"}
              {card.whom !== "" && (
                <>
                  {" · ask "}
                  <bdi>{card.whom}</bdi>
                </>
              )}
            </p>
            <p className="font-medium" dir="auto">
              {card.question}
            </p>
            {card.notes.map((note) => (
              <p key={note.id} className="text-[13px]">
                <span className="text-ink-2">
                  {note.part === "asked" ? "Asked" : "Answer"}, <bdi>{note.actor.name}</bdi>,{" "}
                  {momentInWords(note.at)}:
                </span>{" "}
                <bdi>{note.words}</bdi>
              </p>
            ))}
            <button
              type="button"
              className="btn min-h-7 self-start px-2 py-0.5 text-[13px]"
              aria-label={`Keep what was asked or answered: ${card.question}`}
              onClick={() => onFollowUp(card.id)}
            >
              Asked, or answered …
            </button>
          </li>
        );
      })}
    </ul>
  );
}
