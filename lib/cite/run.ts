/** A stretch of a formatted citation. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}
