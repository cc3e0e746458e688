"use client";

import { useState } from "react";
import type { TokenView } from "../../../../../lib/workspace/tokens/schema.ts";
import { Confirm } from "../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../_components/ui/modal.tsx";
import { revokeTokenAction } from "../actions.ts";

const day = (iso: string): string => iso.slice(0, 10);
const minute = (iso: string): string => `${iso.slice(0, 16).replace("T", " ")} UTC`;

/** Every token with what it may do, when it was last used, and the way to end it. */
export function TokenList({ tokens }: { tokens: readonly TokenView[] }) {
  const [ending, setEnding] = useState<TokenView | null>(null);
  if (tokens.length === 0) return <p className="text-ink-2">There are none yet.</p>;
  return (
    <>
      <ul className="flex flex-col">
        {tokens.map((token) => (
          <li
            key={token.id}
            data-token
            className="flex flex-wrap items-start gap-2 border-t border-rule py-3"
          >
            <div className="min-w-0 grow basis-60">
              <p>
                <bdi className="font-medium break-words">{token.name}</bdi>
                <span className="text-ink-2"> · {token.scopes.join(", ")}</span>
              </p>
              <p className="text-[13px] text-ink-2">
                In the name of <bdi>{token.actor}</bdi> · made {day(token.createdAt)} · {standing(token)} ·{" "}
                {token.lastUsedAt === null ? "never used" : `last used ${minute(token.lastUsedAt)}`}
              </p>
            </div>
            {token.state === "active" && (
              <button
                type="button"
                className="btn"
                aria-label={`Revoke ${token.name}`}
                onClick={() => setEnding(token)}
              >
                Revoke …
              </button>
            )}
          </li>
        ))}
      </ul>
      <Modal title="Revoke the token" open={ending !== null} onOpenChange={() => setEnding(null)}>
        {ending && (
          <Confirm
            yes="Revoke it"
            no="Keep it"
            action={async () => {
              const result = await revokeTokenAction(ending.id);
              if (result.ok) setEnding(null);
              return result;
            }}
            onBack={() => setEnding(null)}
          >
            Programs that use <bdi>{ending.name}</bdi> are refused from now on. It cannot be taken back.
          </Confirm>
        )}
      </Modal>
    </>
  );
}

function standing({ state, expiresAt, revokedAt }: TokenView): string {
  if (state === "revoked") return `revoked ${day(revokedAt ?? "")}`;
  if (expiresAt === null) return "until it is revoked";
  return `${state === "expired" ? "ended" : "until"} ${day(expiresAt)}`;
}
