"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useMemo, useRef, useTransition } from "react";
import type { Facet } from "../../../../../../lib/model/index.ts";
import { FACET_LABELS, STATUS_ORDER, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { type KeyBinding, useKeys } from "../../../../../_components/ui/keys.tsx";
import { type ClaimSearch, claimSearchPath } from "./claim-search.ts";

interface ClaimFiltersProps {
  readonly storyId: string;
  readonly search: ClaimSearch;
  readonly sources: readonly string[];
  readonly facets: readonly Facet[];
}

/** A plain form: it works before any script has run, and changes at once when it has. */
export function ClaimFilters({ storyId, search, sources, facets }: ClaimFiltersProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const [pending, startTransition] = useTransition();
  const keys = useMemo(
    (): readonly KeyBinding[] => [
      {
        keys: ["/"],
        does: "Find",
        run: (event) => {
          event.preventDefault();
          find.current?.focus();
        },
      },
    ],
    [],
  );
  useKeys(keys);

  function apply() {
    if (!form.current) return;
    const data = new FormData(form.current);
    const text = (name: string) => String(data.get(name) ?? "").trim() || undefined;
    const status = text("status");
    startTransition(() => {
      router.push(
        claimSearchPath(storyId, {
          query: text("q"),
          facet: facets.find((facet) => facet === text("facet")),
          status: status === "none" ? "none" : STATUS_ORDER.find((each) => each === status),
          source: text("source"),
          uncheckable: data.get("all") === "1",
          after: undefined,
        }),
      );
    });
  }

  return (
    <search>
      <form
        ref={form}
        action={`/stories/${storyId}/claims`}
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.type === "search") return;
          apply();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        className="my-5 grid print:hidden grid-cols-3 gap-3 max-sm:gap-2 md:grid-cols-[minmax(0,1fr)_auto_auto_auto]"
        aria-busy={pending}
      >
        <div className="relative max-md:col-span-3">
          <Search
            size={15}
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
          />
          <input
            ref={find}
            type="search"
            name="q"
            className="field pl-8"
            defaultValue={search.query ?? ""}
            placeholder="Find in claims and quotes, then Enter"
            aria-label="Find in claims and quotes"
          />
        </div>
        <Choice name="status" label="Status" value={search.status} all="Any status">
          {STATUS_ORDER.map((status) => (
            <option key={status} value={status}>
              {STATUS_WORDS[status].sign} {STATUS_WORDS[status].label}
            </option>
          ))}
          <option value="none">No counterpart</option>
        </Choice>
        <Choice name="facet" label="Kind" value={search.facet} all="Any kind">
          {facets.map((facet) => (
            <option key={facet} value={facet}>
              {FACET_LABELS[facet]}
            </option>
          ))}
        </Choice>
        <Choice name="source" label="Source" value={search.source} all="Any source">
          {sources.map((source) => (
            <option key={source} value={source}>
              {source}
            </option>
          ))}
        </Choice>
        <label className="flex min-h-6 items-center gap-2 col-span-3 text-ink-2 md:col-span-4">
          <input
            type="checkbox"
            name="all"
            value="1"
            defaultChecked={search.uncheckable}
            className="size-4"
          />
          Also what cannot be checked: opinion, forecasts, furniture of the page
        </label>
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly all: string;
  readonly children: ReactNode;
}

function Choice({ name, label, value, all, children }: ChoiceProps) {
  return (
    <select name={name} aria-label={label} defaultValue={value ?? ""} className="field md:max-w-44">
      <option value="">{all}</option>
      {children}
    </select>
  );
}
