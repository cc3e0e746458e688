import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { facetSchema, type Manifest, manifestSchema, type Span } from "../../../lib/model/index.ts";

export const LABELS = ["agree", "compatible", "conflict", "unrelated"] as const;
export type Label = (typeof LABELS)[number];

const quoteSchema = z.object({ file: z.string(), quote: z.string().min(1) });
const goldSchema = z.object({
  pairs: z.array(
    z.object({
      id: z.string(),
      facet: facetSchema,
      a: quoteSchema,
      b: quoteSchema,
      label: z.enum(LABELS),
      why: z.string().optional(),
    }),
  ),
  claims: z.array(quoteSchema.extend({ id: z.string(), statement: z.string() })).default([]),
  notClaims: z.array(quoteSchema).default([]),
  /** Files in which every claim stands in `claims`. */
  exhaustive: z.array(z.string()).default([]),
});
type Gold = z.infer<typeof goldSchema>;

/** A stretch of one of the dossier's files. */
export interface Place extends Span {
  readonly file: string;
}

export type GoldPair = Omit<Gold["pairs"][number], "a" | "b"> & { readonly a: Place; readonly b: Place };

/** Several articles on one story with what a person found in them. */
export interface Dossier {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** By base name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pairs: readonly GoldPair[];
  readonly claims: readonly (Place & { readonly id: string })[];
  readonly notClaims: readonly (Place & { readonly id: string })[];
  readonly exhaustive: ReadonlySet<string>;
}

/** Every folder at or under `folder` that holds a manifest.json and a gold.json, by name. */
export function findDossiers(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const has = (name: string) => existsSync(path.join(folder, name));
  if (has("manifest.json") && has("gold.json")) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => path.join(folder, entry.name))
    .sort()
    .flatMap(findDossiers);
}

/** @throws Error where a quote does not occur exactly once in its file: such a gold file measures nothing */
export function readDossier(folder: string): Dossier {
  const manifest = manifestSchema.parse(readJson(path.join(folder, "manifest.json")));
  const gold = goldSchema.parse(readJson(path.join(folder, "gold.json")));
  const name = path.basename(path.resolve(folder));
  const texts = new Map(
    manifest.articles.map(({ file }) => [
      path.basename(file),
      readFileSync(path.join(folder, "articles", file), "utf8"),
    ]),
  );
  const locate = ({ file, quote }: { file: string; quote: string }): Place => {
    const base = path.basename(file);
    const text = texts.get(base);
    const start = text?.indexOf(quote) ?? -1;
    if (text === undefined || start < 0) throw new Error(`${name}: not in ${base}: "${quote}"`);
    if (text.includes(quote, start + 1)) throw new Error(`${name}: more than once in ${base}: "${quote}"`);
    return { file: base, start, end: start + quote.length };
  };
  return {
    name,
    folder,
    manifest,
    texts,
    pairs: gold.pairs.map((pair) => ({ ...pair, a: locate(pair.a), b: locate(pair.b) })),
    claims: gold.claims.map((claim) => ({ ...locate(claim), id: claim.id })),
    notClaims: gold.notClaims.map((claim, index) => ({ ...locate(claim), id: `n${index + 1}` })),
    exhaustive: new Set(gold.exhaustive.map((file) => path.basename(file))),
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
