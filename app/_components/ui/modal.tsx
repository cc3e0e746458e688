"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";

interface ModalProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Where the focus goes back to; needed where what opened the dialog is gone by then, such as a menu's item. */
  readonly returnTo?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A dialog in the house's look: a heading, a way out, and whatever it is about. What is asked first has the focus. */
export function Modal({ title, open, onOpenChange, returnTo, children }: ModalProps) {
  const body = useRef<HTMLDivElement>(null);
  const firstField = () => body.current?.querySelector<HTMLElement>("input, textarea, select") ?? true;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/30 motion-safe:transition-opacity motion-safe:duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Dialog.Popup
          initialFocus={firstField}
          {...(returnTo === undefined ? {} : { finalFocus: returnTo })}
          className="popup fixed top-1/2 left-1/2 z-50 max-h-[85dvh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-auto p-5"
        >
          <div className="mb-3 flex items-start justify-between gap-4">
            <Dialog.Title className="font-serif text-xl font-semibold">{title}</Dialog.Title>
            <Dialog.Close className="btn btn-quiet -mt-1 -mr-2 min-w-[34px] px-2" aria-label="Close">
              <X size={17} aria-hidden="true" />
            </Dialog.Close>
          </div>
          <div ref={body}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
