/** How single sources changed their answer with newer versions, each in a sentence. */
export function Told({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return null;
  return (
    <ul data-told className="mt-3 max-w-3xl border-l-2 border-rule-2 pl-3">
      {changes.map((change) => (
        <li key={change}>
          <bdi>{change}</bdi>
        </li>
      ))}
    </ul>
  );
}
