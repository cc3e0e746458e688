"use client";

import "./globals.css";
import { useEffect } from "react";

/** Stands in when even the root layout failed: it cannot rely on anything but itself. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <html lang="en">
      <body>
        <title>Crossread could not start this page</title>
        <main className="mx-auto max-w-xl px-6 py-16 text-center">
          <h1 className="font-serif text-2xl font-semibold">Crossread could not start this page</h1>
          <p className="my-4 text-ink-2">Nothing that was saved is lost. The server's log has the details.</p>
          <button type="button" className="btn btn-main" onClick={retry}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
