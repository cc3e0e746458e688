"use client";

import { useKeys } from "../../../../../../_components/ui/keys.tsx";

/** Goes from claim to claim, to the button that corrects it. */
function step(event: KeyboardEvent, by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>("[data-correct]")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? stops.at(by === 1 ? 0 : -1) : stops[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const KEYS = [
  { keys: ["j"], does: "Next claim", run: (event: KeyboardEvent) => step(event, 1) },
  { keys: ["k"], does: "Previous claim", run: (event: KeyboardEvent) => step(event, -1) },
];

/** The keys of a point's page that lead from claim to claim; what corrects one works on the claim one is at. */
export function WalkClaims() {
  useKeys(KEYS);
  return null;
}
