/** Runs once when the server starts, before the first request. */
export async function register(): Promise<void> {
  // Written this way round, the compiler leaves the import out of what is built for other runtimes.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { endWithoutDatabase } = await import("./lib/workspace/ready.ts");
    await endWithoutDatabase();
  }
}
