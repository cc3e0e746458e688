import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { Blank } from "./_components/ui/blank.tsx";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFound() {
  await connection(); // The nonce of the security policy asks for a page made for this request.
  return (
    <main id="main">
      <Blank title="There is nothing at this address">
        <p>It may have been mistyped, or what it led to was removed.</p>
        <Link href="/" className="btn btn-main">
          All stories
        </Link>
      </Blank>
    </main>
  );
}
