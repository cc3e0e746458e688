import type { Answer, NumberValue } from "../../model/index.ts";
import { durationDays, edtfLabel } from "../../text/edtf.ts";
import { describe, transform } from "../../text/number-set.ts";
import { table } from "../../text/table.ts";

const LONGEST = 72;
const PERCENT = 100;
const SIGNS: Readonly<Record<string, string>> = table({
  EUR: "€",
  USD: "$",
  GBP: "£",
  JPY: "¥",
  INR: "₹",
  CNY: "CN¥",
});

/** Cut at a word, with an ellipsis, never inside a surrogate pair. */
export function shortened(text: string, longest = LONGEST): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= longest) return flat;
  const space = flat.lastIndexOf(" ", longest);
  const cut = space > longest / 2 ? space : longest;
  return `${flat.slice(0, cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function numberLabel(v: NumberValue): string {
  // UCUM "1" is a part of one ("half of", "one in five"): people read it in percent.
  const figure = describe(v.unitCode === "1" ? transform(v.set, PERCENT) : v.set);
  if (v.unitKind === "currency") {
    const sign = v.unitCode ? (SIGNS[v.unitCode] ?? `${v.unitCode} `) : "";
    // As a function: in a replacement text a dollar sign is a command.
    return figure.replace(/\d/, (digit) => `${sign}${digit}`);
  }
  if (v.unitKind === "percentage") return `${figure}%`;
  if (v.unitKind === "count") return v.hedge === "order_of_magnitude" ? shortened(v.text) : figure;
  return shortened(v.text);
}

/** What a claim says of an office besides who has it. */
const PHASES: Readonly<Record<string, string>> = table({
  enters: " (takes it up)",
  remains: " (stays)",
  former: " (given up)",
  resigned: " (resigned)",
  dismissed: " (dismissed)",
});

/** An answer in a few words, for a cell of the grid. */
export function answerLabel(answer: Answer): string {
  const v = answer.value;
  switch (v.kind) {
    case "number":
      return numberLabel(v);
    case "time":
      if (v.value === null || v.duration || durationDays(v.value) !== null) return shortened(v.text);
      return edtfLabel(v.value);
    case "participants":
      return `${shortened(v.labels.join(", "))}${answer.polarity === "denied" ? " (denied)" : ""}`;
    case "state":
      return v.text;
    case "role":
      return `${shortened(`${v.holderLabel}, ${v.text}`)}${PHASES[v.way ?? v.phase] ?? ""}`;
    case "agent":
      return v.stance === "asserted" ? v.text : `${v.text} (${v.stance})`;
    case "rank":
      return v.nth > 1 && v.rank !== "only" ? `${v.nth}: ${shortened(v.text)}` : shortened(v.text);
    case "quote":
      return `“${shortened(v.text)}”`;
    case "offset":
    case "place":
    case "topics":
      return shortened(v.text);
  }
}
