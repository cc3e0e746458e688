import type { Metadata } from "next";
import { listWebhooks } from "../../../../lib/workspace/webhooks/webhooks.ts";
import { requestContext } from "../../../_edge/person.ts";
import { DeskPage } from "../_components/desk-page.tsx";
import { NewWebhookForm } from "./_components/new-webhook.tsx";
import { WebhookList } from "./_components/webhook-list.tsx";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const hooks = await listWebhooks(await requestContext());
  return (
    <DeskPage
      title="Webhooks"
      intro={
        <>
          Public addresses that are told when something happens here: what, when, and to what, never its
          content. Each message is signed, and sent again for days until it is taken.
        </>
      }
    >
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
    </DeskPage>
  );
}
