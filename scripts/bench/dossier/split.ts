import path from "node:path";

/** Where dossiers lie: the story shown on first run, and those written as tests. */
export const DOSSIER_FOLDERS = [path.join("prisma", "seed"), path.join("tests", "corpus")];

/**
 * Rules may be written while looking at the dossiers in development. Those held out are measured and never read while
 * writing rules: only their figures say whether a rule is general.
 */
export const SPLIT = {
  development: [
    "demonstration",
    "aldermoor-fennick",
    "altenried-summit",
    "brannmoor-measles",
    "calderbrook-transfer",
    "carthage-hanoi",
    "dourgali-convoy",
    "halvorn-breach",
    "hesketh-trial",
    "lusitania-strike",
    "marchevaux-club",
    "orvania-runoff",
    "porto-alvaz-strike",
    "sallanca-quake",
    "via-serrano-naples",
  ],
  "held-out": [
    "doornvelde-fire",
    "heron-launch",
    "marrach-landslide",
    "muscat-truce",
    "norrhav-salmon",
    "tallinn-marathon",
    "voss-verdict",
  ],
} as const;

export type Half = keyof typeof SPLIT;

/** @throws Error for a dossier that stands in neither half: it has to be decided before it is read */
export function halfOf(name: string): Half {
  const half = (Object.keys(SPLIT) as Half[]).find((key) => (SPLIT[key] as readonly string[]).includes(name));
  if (half === undefined) throw new Error(`${name} stands in neither half of scripts/bench/dossier/split.ts`);
  return half;
}
