"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { Modal } from "./modal.tsx";

/** A key of the page: what to press, what it does, and doing it. */
export interface KeyBinding {
  /** `KeyboardEvent.key`; several do the same. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly run: (event: KeyboardEvent) => void;
}

interface KeyRegistry {
  readonly bindings: readonly KeyBinding[];
  readonly register: (bindings: readonly KeyBinding[]) => () => void;
  readonly showHelp: () => void;
}

const Registry = createContext<KeyRegistry | null>(null);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

function inOverlay(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=dialog], [role=menu]") !== null;
}

/** Listens for the keys that the page's parts register; `?` shows them all. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [bindings, setBindings] = useState<readonly KeyBinding[]>([]);
  const [helpOpen, setHelpOpen] = useState(false);
  const register = useCallback((added: readonly KeyBinding[]) => {
    setBindings((known) => [...known, ...added]);
    return () => setBindings((known) => known.filter((binding) => !added.includes(binding)));
  }, []);
  const showHelp = useCallback(() => setHelpOpen(true), []);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || inOverlay(event.target)) return;
      if (event.key === "?") {
        event.preventDefault();
        setHelpOpen(true);
        return;
      }
      bindings.find((binding) => binding.keys.includes(event.key))?.run(event);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [bindings]);
  const value = useMemo(() => ({ bindings, register, showHelp }), [bindings, register, showHelp]);
  return (
    <Registry value={value}>
      {children}
      <Modal title="Keys of this page" open={helpOpen} onOpenChange={setHelpOpen}>
        <KeyList bindings={bindings} />
      </Modal>
    </Registry>
  );
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

function KeyList({ bindings }: { bindings: readonly KeyBinding[] }) {
  const all = [
    ...bindings,
    { keys: ["Ctrl K", "⌘ K"], does: "Search and go anywhere" },
    { keys: ["?"], does: "Show this list" },
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
      {all.map((binding) => (
        <div key={binding.does} className="contents">
          <dt className="flex gap-1">
            {binding.keys.map((key) => (
              <kbd key={key} className="kbd">
                {KEY_NAMES[key] ?? key}
              </kbd>
            ))}
          </dt>
          <dd>{binding.does}</dd>
        </div>
      ))}
    </dl>
  );
}

function useRegistry(): KeyRegistry {
  const registry = useContext(Registry);
  if (!registry) throw new Error("Keys are used outside of KeysProvider.");
  return registry;
}

/** Registers keys while the calling component is shown. Callers keep `bindings` stable (useMemo). */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { register } = useRegistry();
  useEffect(() => register(bindings), [register, bindings]);
}

export function KeysButton() {
  const { showHelp } = useRegistry();
  return (
    <button
      type="button"
      className="btn btn-quiet min-w-[34px] px-2 max-sm:hidden"
      onClick={showHelp}
      aria-label="Keys of this page"
    >
      <span className="kbd" aria-hidden="true">
        ?
      </span>
    </button>
  );
}
