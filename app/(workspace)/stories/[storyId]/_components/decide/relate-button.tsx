"use client";

import { useState } from "react";
import type { Point } from "../../../../../../lib/model/index.ts";
import { RelateAnswers } from "./relate-answers.tsx";

interface RelateButtonProps {
  readonly storyId: string;
  readonly point: Point;
  readonly a: string;
  readonly b: string;
  /** The relation in words, for those who hear the button alone. */
  readonly about: string;
}

/** Says otherwise how two answers stand to each other. */
export function RelateButton({ storyId, point, a, b, about }: RelateButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn mt-1.5 min-h-7 px-2 py-0.5 text-[13px]"
        aria-label={`Say otherwise: ${about}`}
        onClick={() => setOpen(true)}
      >
        Say otherwise
      </button>
      <RelateAnswers storyId={storyId} point={point} pair={[a, b]} open={open} onOpenChange={setOpen} />
    </>
  );
}
