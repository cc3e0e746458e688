/** What the reader of files says of their names and sizes, for pages: it reads nothing itself. */
export * from "../../ingest/endings.ts";
