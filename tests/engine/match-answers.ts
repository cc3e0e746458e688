import { storyGeography } from "../../lib/engine/geography.ts";
import { storyCandidates } from "../../lib/engine/match/candidates.ts";
import { readDocument } from "../../lib/engine/pipeline.ts";
import { linkEntities } from "../../lib/engine/resolve/index.ts";
import type { AnswerValue } from "../../lib/model/index.ts";

/**
 * What the claims of one short text answer: one line an answer, "facet: value", names instead of keys; a class of question
 * behind " @ ".
 */
export function answersOf(text: string, publishedAt: string): string[] {
  const reading = readDocument({ id: "a", text: `Report\n\n${text}`, publishedAt });
  const linked = linkEntities([reading.entities]);
  const story = storyCandidates([reading], linked, storyGeography(linked, [reading]));
  const label = (key: string) => (key.startsWith("w:") ? key : story.label(key));
  const lines = story.candidates.flatMap(({ facet, answer, slot }) => {
    const line = `${facet}: ${valueLine(answer.value, label)}`;
    return slot === null ? [line] : [line, `${line} @ ${slot}`];
  });
  return [...new Set(lines)];
}

function valueLine(value: AnswerValue, label: (key: string) => string): string {
  switch (value.kind) {
    case "number":
      return `${value.set.min ?? ""}–${value.set.max ?? ""} ${value.unitCode ?? value.unitKind} ${value.counted ?? ""}`.trim();
    case "time":
      return value.value ?? value.text;
    case "offset":
      return value.text;
    case "place": {
      const within = value.within.length > 0 ? ` (${value.within.map(label).join(", ")})` : "";
      return value.keys.map(label).join(", ") + within;
    }
    case "participants":
      return value.labels.join(", ");
    case "rank":
      return `${value.rank} ${value.nth}`;
    case "state":
      return `${value.holds} ${value.text}`;
    case "topics":
      return `${value.act} ${value.topics.map((t) => t.join(" ")).join("; ")}`;
    case "agent":
      return `${value.stance} ${value.keys.map(label).join(", ")}`;
    case "role":
      return `${value.holderLabel} ${value.phase} ${value.office}`;
    case "quote":
      return `${value.speakerLabel}: ${value.text}`;
  }
}
