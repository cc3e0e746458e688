import { type WordingPart, wordingDifference } from "../../../lib/present/wording.ts";

/** Keys that stay with their part: texts repeat, places do not. */
function placed(parts: readonly WordingPart[]): readonly (WordingPart & { readonly at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const own = { ...part, at };
    at += part.text.length + 1;
    return own;
  });
}

/** The word-level difference between two quotes; those who hear the page are told what was struck and what added. */
export function Wording({ from, to }: { from: string; to: string }) {
  return (
    <p dir="auto" className="my-1.5 font-serif text-[16px] leading-[1.65]" data-wording>
      {placed(wordingDifference(from, to)).map((part) => {
        if (part.kind === "same") return <span key={part.at}>{part.text}</span>;
        const Tag = part.kind === "added" ? "ins" : "del";
        return (
          <span key={part.at}>
            <Tag className="wording">{part.text.trim()}</Tag>{" "}
          </span>
        );
      })}
    </p>
  );
}
