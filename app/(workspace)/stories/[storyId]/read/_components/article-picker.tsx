"use client";

import { MOST_ARTICLES_SIDE_BY_SIDE, type ReadShow } from "../../../../../../lib/present/address.ts";
import { CheckMenu } from "../../../../../_components/ui/check-menu.tsx";

interface ArticlePickerProps {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly current: string;
  readonly onCurrent: (articleId: string) => void;
  readonly show: ReadShow;
  readonly onShow: (show: ReadShow) => void;
  readonly onChosen: (articleIds: readonly string[]) => void;
}

const SHOW_WORDS = [
  { show: "compared", label: "Compared", title: "Underline the claims that another article answers" },
  { show: "all", label: "All claims", title: "Underline every claim that can be checked" },
] as const;

/** Which articles lie side by side; on a narrow screen also which of them is on top. */
export function ArticlePicker(props: ArticlePickerProps) {
  const { choices, chosen, current, onCurrent, show, onShow, onChosen } = props;
  const names = new Map(choices.map((choice) => [choice.id, choice.name]));
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-rule px-4 py-2 md:px-6 print:hidden">
      <CheckMenu
        label="Articles"
        items={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
        chosen={chosen}
        onChosen={(next) => {
          if (next.length === 0) return;
          // A fourth takes the place of the oldest choice.
          onChosen(next.slice(-MOST_ARTICLES_SIDE_BY_SIDE));
        }}
      />
      <div className="flex min-w-0 grow gap-2 md:hidden">
        {chosen.map((id) => (
          <button
            key={id}
            type="button"
            className="chip min-w-0 flex-1 justify-center pl-3"
            aria-pressed={id === current}
            onClick={() => onCurrent(id)}
          >
            <bdi className="truncate">{names.get(id)}</bdi>
          </button>
        ))}
      </div>
      <fieldset className="flex items-center gap-1.5 max-md:w-full md:ml-3">
        <legend className="sr-only">Which claims are underlined</legend>
        <span className="text-[13px] text-ink-2" aria-hidden="true">
          Show
        </span>
        {SHOW_WORDS.map((each) => (
          <button
            key={each.show}
            type="button"
            className="chip pl-3"
            aria-pressed={each.show === show}
            title={each.title}
            onClick={() => onShow(each.show)}
          >
            {each.label}
          </button>
        ))}
      </fieldset>
      <p className="ml-auto text-[13px] text-ink-3 max-md:hidden">
        <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> from claim to claim
      </p>
    </div>
  );
}
