import type { Metadata } from "next";
import { listTokens } from "../../../../lib/workspace/tokens/tokens.ts";
import { requestContext } from "../../../_edge/person.ts";
import { DeskPage } from "../_components/desk-page.tsx";
import { NewTokenForm } from "./_components/new-token.tsx";
import { TokenList } from "./_components/token-list.tsx";

export const metadata: Metadata = { title: "Tokens" };

export default async function TokensPage() {
  const tokens = await listTokens(await requestContext());
  return (
    <DeskPage
      title="Tokens"
      intro={
        <>
          With a token a program uses the interface under <code>/api/v1</code>, in your name and no further
          than you let it. What it does stands in the history as a program's.
        </>
      }
    >
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
    </DeskPage>
  );
}
