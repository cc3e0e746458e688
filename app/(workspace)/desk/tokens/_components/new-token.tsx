"use client";

import { useState } from "react";
import { SCOPE_WORDS, SCOPES, type Scope } from "../../../../../lib/workspace/tokens/scopes.ts";
import { Fields, TextField } from "../../../../_components/ui/forms.tsx";
import type { ActionResult } from "../../../../_edge/act.ts";
import { createTokenAction } from "../actions.ts";

/** How long a token may last; the shortest that is enough is the best. */
const TERMS = [
  { days: 30, words: "30 days" },
  { days: 90, words: "90 days" },
  { days: 365, words: "a year" },
  { days: null, words: "until it is revoked" },
] as const;

/** What it is for, what it may do, how long; then the token, this once. */
export function NewTokenForm() {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>(["read"]);
  const [term, setTerm] = useState(1);
  const [made, setMade] = useState<{ readonly name: string; readonly token: string } | null>(null);
  async function create(): Promise<ActionResult<unknown>> {
    const result = await createTokenAction({ name, scopes: [...scopes], days: TERMS[term]?.days ?? null });
    if (result.ok) setMade({ name, token: result.value.token });
    return result;
  }
  return (
    <>
      <div className="max-w-xl">
        <Fields save="Make the token" saving="Making …" action={create} onDone={() => setName("")}>
          <TextField label="What it is for" value={name} onValue={setName} required />
          <fieldset>
            <legend className="mb-1 font-medium">What it may do</legend>
            {SCOPES.map((scope) => (
              <label key={scope} className="flex min-h-8 items-baseline gap-2">
                <input
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={(event) =>
                    setScopes(
                      event.target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope),
                    )
                  }
                />
                <span>
                  <b className="font-medium">{scope}</b>{" "}
                  <span className="text-ink-2">{SCOPE_WORDS[scope]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">How long</span>
            <select
              className="field w-auto self-start"
              value={term}
              onChange={(event) => setTerm(Number(event.target.value))}
            >
              {TERMS.map(({ words }, index) => (
                <option key={words} value={index}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        </Fields>
      </div>
      {made && <Shown key={made.token} {...made} />}
    </>
  );
}

/** The token, which nobody can look up again. */
function Shown({ name, token }: { name: string; token: string }) {
  const [said, setSaid] = useState("");
  return (
    <section aria-label="The new token" className="mt-4 rounded-md border border-rule bg-sheet p-4">
      <p role="status">
        This is the token for <bdi className="font-medium">{name}</bdi>. It is shown this once: copy it now.
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <input
          className="field min-w-0 grow font-mono text-[13px]"
          aria-label="Token"
          readOnly
          value={token}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className="btn"
          onClick={() =>
            navigator.clipboard.writeText(token).then(
              () => setSaid("Copied."),
              () => setSaid("The browser did not let it be copied; select it and press Ctrl C."),
            )
          }
        >
          Copy
        </button>
      </div>
      <p role="status" className="mt-1 text-ink-2">
        {said}
      </p>
    </section>
  );
}
