/** File systems allow 255 bytes; a name of letters from any script stays within that with room for its ending. */
const MOST_LETTERS = 60;

/**
 * A title as a file's name: letters and digits of every script, hyphens between them, nothing that leads into another
 * folder, hides the ending or is a device of some system.
 */
export function fileName(title: string, ending: string): string {
  const words = title.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join("-").toLowerCase()].slice(0, MOST_LETTERS).join("").replace(/-$/u, "");
  return `crossread-${name === "" ? "story" : name}.${ending}`;
}
