import { defineConfig } from "vitest/config";

const POSTGRES = ["tests/store/**/*.test.ts", "tests/workspace/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [...POSTGRES, "tests/e2e/**"],
          // Some dossiers are read whole, and the command line is run as a process.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "store",
          include: POSTGRES,
          globalSetup: ["tests/setup/cluster.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
