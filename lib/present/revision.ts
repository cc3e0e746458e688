import { alignVersions } from "../anchor/align.ts";

/** What changed from one version of a text to the next, made to be read. */
export type RevisionPart =
  /** Sentences that say the same: folded away. `trivial`: how many of them differ in marks, spaces or capitals. */
  | { readonly kind: "quiet"; readonly sentences: readonly string[]; readonly trivial: number }
  | { readonly kind: "changed"; readonly from: string; readonly to: string }
  | { readonly kind: "removed" | "added"; readonly text: string };

/** The parts in the order of the newer text; what was removed stands where it stood. */
export function revisionParts(older: string, newer: string): readonly RevisionPart[] {
  const parts: RevisionPart[] = [];
  let quiet: string[] = [];
  let trivial = 0;
  const flush = (): void => {
    if (quiet.length > 0) parts.push({ kind: "quiet", sentences: quiet, trivial });
    [quiet, trivial] = [[], 0];
  };
  for (const each of alignVersions(older, newer)) {
    if (each.kind === "same" || each.kind === "trivial") {
      quiet.push(newer.slice(each.b.start, each.b.end));
      trivial += each.kind === "trivial" ? 1 : 0;
      continue;
    }
    flush();
    const from = each.kind === "added" ? "" : older.slice(each.a.start, each.a.end);
    const to = each.kind === "removed" ? "" : newer.slice(each.b.start, each.b.end);
    if (each.kind === "changed") parts.push({ kind: "changed", from, to });
    else parts.push({ kind: each.kind, text: from + to });
  }
  flush();
  return parts;
}

/** "3 sentences changed, 1 added, 2 removed; 4 trivial edits". */
export function revisionInWords(parts: readonly RevisionPart[]): string {
  const count = (kind: RevisionPart["kind"]) => parts.filter((part) => part.kind === kind).length;
  const trivial = parts.reduce((sum, part) => sum + (part.kind === "quiet" ? part.trivial : 0), 0);
  const counts = (["changed", "added", "removed"] as const).flatMap((kind) =>
    count(kind) > 0 ? [`${count(kind)} ${kind}`] : [],
  );
  const sentences =
    counts.length === 0
      ? "No sentence says anything else"
      : counts.join(", ").replace(/^(\d+)/, (digits) => `${digits} sentence${digits === "1" ? "" : "s"}`);
  return trivial === 0 ? sentences : `${sentences}; ${trivial} trivial edit${trivial === 1 ? "" : "s"}`;
}
