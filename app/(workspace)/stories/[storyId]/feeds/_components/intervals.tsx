"use client";

import { INTERVALS } from "../../../../../../lib/workspace/feeds/schema.ts";

const WORDS: Readonly<Record<(typeof INTERVALS)[number], string>> = {
  15: "every 15 minutes",
  60: "every hour",
  360: "every 6 hours",
  1440: "once a day",
};

interface IntervalFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly disabled?: boolean;
  readonly onValue: (minutes: (typeof INTERVALS)[number] | null) => void;
}

/** How often a feed is looked at while the server runs; never by itself, unless somebody says so. */
export function IntervalField({ label, value, disabled = false, onValue }: IntervalFieldProps) {
  return (
    <label className="flex min-w-0 flex-wrap items-center gap-2">
      <span className="text-[13px] text-ink-2">{label}</span>
      <select
        className="field w-auto max-w-full min-w-0"
        value={value ?? ""}
        disabled={disabled}
        onChange={(event) =>
          onValue(INTERVALS.find((minutes) => String(minutes) === event.target.value) ?? null)
        }
      >
        <option value="">only when I ask</option>
        {INTERVALS.map((minutes) => (
          <option key={minutes} value={minutes}>
            {WORDS[minutes]}
          </option>
        ))}
      </select>
    </label>
  );
}
