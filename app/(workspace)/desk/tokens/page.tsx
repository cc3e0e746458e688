import type { Metadata } from "next";
import Link from "next/link";
import { listTokens } from "../../../../lib/workspace/tokens/tokens.ts";
import { Bar } from "../../../_components/ui/bar.tsx";
import { requestContext } from "../../../_edge/person.ts";
import { NewTokenForm } from "./_components/new-token.tsx";
import { TokenList } from "./_components/token-list.tsx";

export const metadata: Metadata = { title: "Tokens" };

export default async function TokensPage() {
  const tokens = await listTokens(await requestContext());
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
        <p>
          <Link href="/desk" prefetch={false}>
            The desk
          </Link>
        </p>
        <h1 className="font-serif text-[28px] font-semibold tracking-tight">Tokens</h1>
        <p className="mt-1 max-w-prose text-ink-2">
          With a token a program uses the interface under <code>/api/v1</code>, in your name and no further
          than you let it. What it does stands in the history with the token's name.
        </p>
        <section aria-labelledby="new-title" className="mt-8">
          <h2 id="new-title" className="mb-3 text-[17px] font-semibold">
            A new token
          </h2>
          <NewTokenForm />
        </section>
        <section aria-labelledby="tokens-title" className="mt-10">
          <h2 id="tokens-title" className="mb-2 text-[17px] font-semibold">
            Tokens of this desk
          </h2>
          <TokenList tokens={tokens} />
        </section>
      </main>
    </>
  );
}
