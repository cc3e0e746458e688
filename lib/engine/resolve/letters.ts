/** Whether a word begins with a capital letter; plain letters are known without a pattern. */
export function startsUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(word);
}

/** Whether there is a letter in a word. */
export function hasLetter(word: string): boolean {
  const code = word.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || /\p{L}/u.test(word);
}
