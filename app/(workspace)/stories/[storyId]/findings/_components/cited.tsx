/** Numbers in square brackets lead to the list of sources. */
const NUMBERS = /\[(\d{1,4}(?:\s?,\s?\d{1,4}){0,20})\]/u;

/** A text whose numbers lead to the sources of a finding. */
export function Cited({ text, of }: { text: string; of: string }) {
  let at = 0;
  // Cut at a group, every second part is one.
  return text.split(NUMBERS).map((part, index) => {
    at += part.length + 1;
    if (index % 2 === 0) return <span key={at}>{part}</span>;
    return (
      <span key={at} className="whitespace-nowrap">
        [
        {part.split(",").map((number, place) => (
          <span key={number.trim()}>
            {place > 0 && ", "}
            <a href={`#${of}-${number.trim()}`} className="px-0.5 underline">
              {number.trim()}
            </a>
          </span>
        ))}
        ]
      </span>
    );
  });
}
