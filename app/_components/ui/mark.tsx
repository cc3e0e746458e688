import type { PointStatus } from "../../../lib/model/index.ts";
import { STATUS_WORDS } from "../../../lib/present/status.ts";

/** The sign of a status. `named` gives it its word for those who do not see it; leave it out beside the word itself. */
export function Mark({ status, named = false }: { status: PointStatus; named?: boolean }) {
  const { sign, label } = STATUS_WORDS[status];
  return (
    <>
      <span className={`mark s-${status}`} aria-hidden="true">
        {sign}
      </span>
      {named && <span className="sr-only">{label}</span>}
    </>
  );
}
