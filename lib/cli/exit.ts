/** Exit statuses that other programs rely on. */
export const EXIT = { done: 0, badInput: 1, wrongUsage: 2 } as const;

/** The command was called wrongly; `message` says how, the usage follows it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
