"use client";

import { useState } from "react";
import { Fields } from "../../../../../../_components/ui/forms.tsx";
import { decideOriginAction } from "../../../decisions/actions.ts";

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Says of any two articles that they go back to one report, where no words of theirs tell it. */
export function SayTheSame({ storyId, articles }: { storyId: string; articles: readonly Choice[] }) {
  const [a, setA] = useState("");
  const [b, setB] = useState("");
  const [reason, setReason] = useState("");
  return (
    <details className="mt-4 print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center font-medium">
        Two articles go back to one report
      </summary>
      <div className="mt-3 max-w-xl rounded-lg border border-rule p-4">
        <Fields
          save="They are one origin"
          saving="Saving"
          action={() => decideOriginAction(storyId, { a, b, same: true, reason })}
          onDone={() => {
            setA("");
            setB("");
            setReason("");
          }}
        >
          <Article label="One article" value={a} onValue={setA} articles={articles} />
          <Article label="The other" value={b} onValue={setB} articles={articles} />
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">How you know</span>
            <input
              className="field"
              dir="auto"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        </Fields>
      </div>
    </details>
  );
}

interface ArticleProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (id: string) => void;
  readonly articles: readonly Choice[];
}

function Article({ label, value, onValue, articles }: ArticleProps) {
  return (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <select className="field" required value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">Choose an article</option>
        {articles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
