/** A quiet placeholder in the shape of a page: a title, then lines. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-12 md:px-6">
      <p role="status" className="sr-only">
        {label}
      </p>
      <div aria-hidden="true" className="flex flex-col gap-3">
        <div className="skeleton mb-4 h-8 w-2/5" />
        <div className="skeleton h-16" />
        <div className="skeleton h-16" />
        <div className="skeleton h-16" />
      </div>
    </div>
  );
}
