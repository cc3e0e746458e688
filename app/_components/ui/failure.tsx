"use client";

import Link from "next/link";
import { useEffect } from "react";
import { Blank } from "./blank.tsx";

interface FailureProps {
  readonly error: unknown;
  readonly retry: () => void;
  readonly title: string;
  /** Where to go instead. */
  readonly back: { readonly href: string; readonly label: string };
}

function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

/** An error page that says what can be done; the number leads to the entry in the server's log. */
export function Failure({ error, retry, title, back }: FailureProps) {
  useEffect(() => console.error(error), [error]);
  const digest = digestOf(error);
  return (
    <main id="main">
      <Blank title={title}>
        <p>
          Nothing that was saved is lost. Trying again often helps: the database may just be starting.
          {digest !== null && <> If it does not, look for {digest} in the server's log.</>}
        </p>
        <div className="flex gap-2">
          <button type="button" className="btn btn-main" onClick={retry}>
            Try again
          </button>
          <Link href={back.href} className="btn">
            {back.label}
          </Link>
        </div>
      </Blank>
    </main>
  );
}
