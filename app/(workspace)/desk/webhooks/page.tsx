import type { Metadata } from "next";
import Link from "next/link";
import { listWebhooks } from "../../../../lib/workspace/webhooks/webhooks.ts";
import { Bar } from "../../../_components/ui/bar.tsx";
import { requestContext } from "../../../_edge/person.ts";
import { NewWebhookForm } from "./_components/new-webhook.tsx";
import { WebhookList } from "./_components/webhook-list.tsx";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const hooks = await listWebhooks(await requestContext());
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
        <p>
          <Link href="/desk" prefetch={false}>
            The desk
          </Link>
        </p>
        <h1 className="font-serif text-[28px] font-semibold tracking-tight">Webhooks</h1>
        <p className="mt-1 max-w-prose text-ink-2">
          Public addresses that are told when something happens here: what, when, and to what, never its
          content. Each message is signed, and sent again for days until it is taken.
        </p>
        <section aria-labelledby="new-title" className="mt-8">
          <h2 id="new-title" className="mb-3 text-[17px] font-semibold">
            A new webhook
          </h2>
          <NewWebhookForm />
        </section>
        <section aria-labelledby="hooks-title" className="mt-10">
          <h2 id="hooks-title" className="mb-2 text-[17px] font-semibold">
            Webhooks of this desk
          </h2>
          <WebhookList hooks={hooks} />
        </section>
      </main>
    </>
  );
}
