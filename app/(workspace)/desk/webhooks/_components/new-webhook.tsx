"use client";

import { useState } from "react";
import { EVENTS } from "../../../../../lib/workspace/webhooks/events.ts";
import { Fields, TextField } from "../../../../_components/ui/forms.tsx";
import type { ActionResult } from "../../../../_edge/act.ts";
import { createWebhookAction } from "../actions.ts";

type Event = (typeof EVENTS)[number];

/** The address and what it is told of; then the secret that signs, this once. */
export function NewWebhookForm() {
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState<readonly Event[]>(["analysis.done"]);
  const [secret, setSecret] = useState<string | null>(null);
  async function create(): Promise<ActionResult<unknown>> {
    const result = await createWebhookAction({ url, events: [...events] });
    if (result.ok) setSecret(result.value.secret);
    return result;
  }
  return (
    <>
      <div className="max-w-xl">
        <Fields save="Add the webhook" saving="Adding …" action={create} onDone={() => setUrl("")}>
          <TextField
            label="Address"
            value={url}
            onValue={setUrl}
            placeholder="https://example.org/hook"
            required
          />
          <fieldset>
            <legend className="mb-1 font-medium">Tell it of</legend>
            <div className="grid sm:grid-cols-2">
              {EVENTS.map((event) => (
                <label key={event} className="flex min-h-8 items-baseline gap-2">
                  <input
                    type="checkbox"
                    checked={events.includes(event)}
                    onChange={({ target }) =>
                      setEvents(target.checked ? [...events, event] : events.filter((each) => each !== event))
                    }
                  />
                  {event}
                </label>
              ))}
            </div>
          </fieldset>
        </Fields>
      </div>
      {secret !== null && (
        <section aria-label="The new secret" className="mt-4 rounded-md border border-rule bg-sheet p-4">
          <p role="status">With this secret the receiver checks the signature. It is shown this once.</p>
          <input
            className="field mt-2 w-full font-mono text-[13px]"
            aria-label="Secret"
            readOnly
            value={secret}
            onFocus={({ target }) => target.select()}
          />
        </section>
      )}
    </>
  );
}
