"use client";

import { type ReactNode, useCallback, useRef, useState, useTransition } from "react";
import type { ActionResult } from "../../_edge/act.ts";

/** A write that is under way, and what went wrong with the last one. */
export function useWrite() {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);
  /** The same function at each drawing. `onDone` is called once it is done; left out where the action leads to another page. */
  const write = useCallback((action: () => Promise<ActionResult<unknown>>, onDone?: () => void) => {
    // A second press can come before the first one has drawn the button as pressed.
    if (sending.current) return;
    sending.current = true;
    startTransition(async () => {
      const result = await action().finally(() => {
        sending.current = false;
      });
      setProblem(result.ok ? null : result.message);
      if (result.ok) onDone?.();
    });
  }, []);
  return { problem, pending, write };
}

export function Problem({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <p role="alert" className="text-conflict">
      {children}
    </p>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly placeholder?: string;
  readonly required?: boolean;
}

export function TextField({ label, value, onValue, ...rest }: TextFieldProps) {
  return (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <input
        className="field"
        dir="auto"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
    </label>
  );
}

interface FieldsProps {
  /** What the button says, and what it says while it works. */
  readonly save: string;
  readonly saving: string;
  readonly action: () => Promise<ActionResult<unknown>>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Fields with a button that saves them; what was typed stays where it could not be saved. */
export function Fields({ save, saving, action, onDone, children }: FieldsProps) {
  const { problem, pending, write } = useWrite();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write(action, onDone);
      }}
      className="flex flex-col gap-4"
    >
      {children}
      <Problem>{problem}</Problem>
      <button type="submit" className="btn btn-main self-end" disabled={pending}>
        {pending ? saving : save}
      </button>
    </form>
  );
}

interface ConfirmProps {
  readonly yes: string;
  readonly no: string;
  readonly action: () => Promise<ActionResult<unknown>>;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Asks before something goes; the action leads to another page. */
export function Confirm({ yes, no, action, onBack, children }: ConfirmProps) {
  const { problem, pending, write } = useWrite();
  return (
    <div className="flex flex-col gap-4">
      <p>{children}</p>
      <Problem>{problem}</Problem>
      <div className="flex justify-end gap-2">
        <button type="button" className="btn" onClick={onBack}>
          {no}
        </button>
        <button type="button" className="btn btn-danger" disabled={pending} onClick={() => write(action)}>
          {yes}
        </button>
      </div>
    </div>
  );
}
