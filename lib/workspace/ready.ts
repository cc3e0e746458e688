import { openStore, pingStore } from "../store/index.ts";

/**
 * The start script has brought the database up and migrated it, and hands its address over in DATABASE_URL.
 * A server that cannot reach it would answer every page with an error for ever: it ends instead.
 */
export async function endWithoutDatabase(): Promise<void> {
  try {
    await pingStore(await openStore());
  } catch (error) {
    console.error(`Crossread cannot start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
