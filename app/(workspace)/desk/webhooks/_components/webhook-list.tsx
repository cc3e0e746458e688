"use client";

import { useState } from "react";
import type { WebhookView } from "../../../../../lib/workspace/webhooks/schema.ts";
import { Confirm } from "../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../_components/ui/modal.tsx";
import { removeWebhookAction } from "../actions.ts";

/** Every address with what it is told of, and what became of the last messages. */
export function WebhookList({ hooks }: { hooks: readonly WebhookView[] }) {
  const [ending, setEnding] = useState<WebhookView | null>(null);
  if (hooks.length === 0) return <p className="text-ink-2">There are none yet.</p>;
  return (
    <>
      <ul className="flex flex-col">
        {hooks.map((hook) => (
          <li key={hook.id} data-hook className="flex flex-wrap items-start gap-2 border-t border-rule py-3">
            <div className="min-w-0 grow basis-60">
              <p className="font-medium break-all">{hook.url}</p>
              <p className="text-[13px] break-words text-ink-2">{hook.events.join(", ")}</p>
              {hook.deliveries.length > 0 && (
                <details className="mt-1">
                  <summary>The last messages</summary>
                  <ul>
                    {hook.deliveries.map(({ id, event, state, attempts, answer, at }) => (
                      <li key={id} className="text-[13px] break-words text-ink-2">
                        {at.slice(0, 19).replace("T", " ")} UTC · {event} · {state}, tried {attempts}
                        {attempts === 1 ? " time" : " times"}
                        {answer !== null && ` · ${answer}`}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
            <button
              type="button"
              className="btn"
              aria-label={`Remove ${hook.url}`}
              onClick={() => setEnding(hook)}
            >
              Remove …
            </button>
          </li>
        ))}
      </ul>
      <Modal title="Remove the webhook" open={ending !== null} onOpenChange={() => setEnding(null)}>
        {ending && (
          <Confirm
            yes="Remove it"
            no="Keep it"
            action={async () => {
              const result = await removeWebhookAction(ending.id);
              if (result.ok) setEnding(null);
              return result;
            }}
            onBack={() => setEnding(null)}
          >
            {ending.url} is told of nothing more; messages that wait for it are given up.
          </Confirm>
        )}
      </Modal>
    </>
  );
}
