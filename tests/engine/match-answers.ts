import { storyGeography } from "../../lib/engine/geography.ts";
import { rarityOf } from "../../lib/engine/match/about.ts";
import { ANSWER_RULES } from "../../lib/engine/match/answers/index.ts";
import { mentionsOf } from "../../lib/engine/match/document-events.ts";
import { framesOf } from "../../lib/engine/match/frame.ts";
import { readDocument } from "../../lib/engine/pipeline.ts";
import { linkEntities } from "../../lib/engine/resolve/index.ts";
import type { AnswerValue } from "../../lib/model/index.ts";

/** What the claims of one short text answer: one line an answer, "facet: value", names instead of keys. */
export function answersOf(text: string, publishedAt: string): string[] {
  const reading = readDocument({ id: "a", text: `Report\n\n${text}`, publishedAt });
  const linked = linkEntities([reading.entities]);
  const geography = storyGeography(linked, [reading]);
  const names = new Map(linked.map((e) => [e.id, e.name] as const));
  const byMember = new Map(
    linked.flatMap((e) => e.members.map((m) => [`${m.document}:${m.entity}`, e.id] as const)),
  );
  const keyOf = (document: number, entity: number) =>
    byMember.get(`${document}:${entity}`) ?? `${document}:${entity}`;
  const label = (key: string) => names.get(key) ?? key;
  const frames = framesOf(reading, 0, keyOf);
  const rarity = rarityOf(frames);
  const lines = mentionsOf(frames).flatMap((mention) =>
    ANSWER_RULES.flatMap((rule) =>
      rule
        .find(mention.frame, { mention, event: null, rarity, geography, label, keyOf })
        .map((c) => `${c.facet}: ${valueLine(c.answer.value, label)}`),
    ),
  );
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
