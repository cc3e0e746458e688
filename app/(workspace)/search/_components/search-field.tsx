"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { usePausedText } from "../../../_components/ui/use-paused-text.ts";

/** What is looked for; it stands in the address, so that a search can be shared. */
export function SearchField({ query }: { query: string }) {
  const router = useRouter();
  const search = useCallback(
    (words: string) =>
      router.replace(words === "" ? "/search" : `/search?${new URLSearchParams({ q: words })}`),
    [router],
  );
  const [text, setText] = usePausedText(query, search);
  return (
    <form
      // Without scripts the field is sent as it is.
      action="/search"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
      className="relative mt-4 max-w-2xl"
    >
      <Search size={17} aria-hidden="true" className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
      <input
        type="search"
        name="q"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        data-arrival
        aria-label="Search the workspace"
        placeholder="Words, names, figures …"
        className="field w-full py-2.5 pl-9.5 text-[16px]"
      />
    </form>
  );
}
