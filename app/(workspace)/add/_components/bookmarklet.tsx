"use client";

import { useEffect, useRef, useState } from "react";
import { bookmarkletOf } from "../../../../lib/present/brought-address.ts";

/** The bookmark, to be dragged into the browser's bar, and how it works. */
export function Bookmarklet() {
  const link = useRef<HTMLAnchorElement>(null);
  const [program, setProgram] = useState("");
  useEffect(() => {
    const made = bookmarkletOf(window.location.origin);
    setProgram(made);
    // React puts no program into a link, and rightly; here the link is one, to be dragged and not to be followed.
    const bookmark = link.current;
    const stay = (event: MouseEvent) => event.preventDefault();
    bookmark?.setAttribute("href", made);
    bookmark?.addEventListener("click", stay);
    return () => bookmark?.removeEventListener("click", stay);
  }, []);
  return (
    <div className="mt-2 flex max-w-prose flex-col gap-4 text-ink-2">
      <p>
        Drag this button into your browser's bookmarks bar. On a page with an article, press it there:
        Crossread opens with the page's address, asks which story it is for, and fetches nothing before you
        say so.
      </p>
      <p>
        <a
          ref={link}
          href="/add"
          className="btn btn-main cursor-grab"
          draggable="true"
          aria-describedby="bookmark-help"
        >
          Send to Crossread
        </a>
      </p>
      <p id="bookmark-help" className="text-[13px]">
        Pressing it here does nothing. Where dragging is not possible, make a bookmark by hand with this as
        its address:
      </p>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium text-ink">Address of the bookmark</span>
        <textarea
          className="field break-all font-mono text-[13px]"
          rows={4}
          readOnly
          value={program}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <p>
        The bookmark holds the address of this Crossread and nothing else. It reads nothing of a page but its
        address, works only while Crossread runs, and a page behind a login comes as whoever has no login sees
        it.
      </p>
    </div>
  );
}
