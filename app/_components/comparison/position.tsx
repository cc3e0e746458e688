import type { PointStatus } from "../../../lib/model/index.ts";
import { STATUS_WORDS } from "../../../lib/present/status.ts";

/** A position's answer in its status's line and color; the word for the status is there for those who hear the page. */
export function PositionLabel({ label, status }: { label: string; status: PointStatus }) {
  return (
    <>
      <bdi className={`position s-${status}`}>{label}</bdi>
      <span className="sr-only"> ({STATUS_WORDS[status].label})</span>
    </>
  );
}
