/** Stable codes of everything that can go wrong in a way a person can mend. */
export type ErrorCode =
  | "bad-input"
  | "too-large"
  | "too-many"
  | "duplicate"
  | "not-found"
  | "stale"
  | "cancelled"
  | "unauthorized"
  | "forbidden"
  | "address-refused"
  | "robots"
  | "fetch-failed"
  | "broken-model"
  | "snapshots-unavailable"
  | "snapshot-damaged"
  | "database-unavailable"
  | "database-version"
  | "migration-failed";

/** The one error of the project: mapped once at each edge (page, command, interface). `message` says what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}
