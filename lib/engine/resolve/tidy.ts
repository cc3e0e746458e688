const OPENING = /[“"‘«([]/u;

/** One sentence: spaces single, marks paired, a capital first, one full stop last. */
export function tidySentence(words: string): string {
  let out = words.replace(/\s+/gu, " ").trim();
  out = pairMarks(out);
  out = out
    .replace(/\s+([,;:.!?])/gu, "$1")
    .replace(/^[\s,;:.–—-]+/u, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .trim();
  if (out === "") return "";
  const capital = out.replace(
    /^(?<mark>[“"‘«([]*)(?<first>\p{Ll})/u,
    (_all, mark: string, first: string) => mark + first.toUpperCase(),
  );
  return /[.!?…][”"’)]?$/u.test(capital) ? capital : `${capital}.`;
}

/** Drops quotation marks and brackets whose partner lies outside of the words. */
function pairMarks(words: string): string {
  let out = words;
  for (const [open, close] of [
    ["“", "”"],
    ["(", ")"],
    ["[", "]"],
    ["«", "»"],
  ] as const) {
    out = dropUnpaired(out, open, close);
  }
  const straight = out.split('"').length - 1;
  return straight % 2 === 1 ? out.replace(/"/gu, "") : out;
}

function dropUnpaired(words: string, open: string, close: string): string {
  if (!OPENING.test(words) && !words.includes(close)) return words;
  const opened: number[] = [];
  const drop = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === open) opened.push(at);
    else if (words[at] === close && opened.pop() === undefined) drop.add(at);
  }
  for (const at of opened) drop.add(at);
  return drop.size === 0 ? words : [...words.split("")].filter((_, at) => !drop.has(at)).join("");
}
