"use client";

import { Menu } from "@base-ui/react/menu";
import { Download, Link2, Package, Printer, Share } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { Modal } from "./modal.tsx";

interface TakeMenuProps {
  /** Files to be had; each is asked for with the query of the page, so that what is shown is what comes. */
  readonly files?: readonly { readonly href: string; readonly label: string }[];
  /** The page with every form. */
  readonly more?: string;
}

/** How long "Copied" stands. */
const SAID_MILLISECONDS = 2_500;

const ITEM =
  "flex min-h-8 cursor-pointer items-center gap-2 px-3 text-ink no-underline data-[highlighted]:bg-sunk";

/** Taking a page along: as a file, on paper, as an address. */
export function TakeMenu({ files = [], more }: TakeMenuProps) {
  const [query, setQuery] = useState("");
  const [said, setSaid] = useState("");
  const [address, setAddress] = useState<string | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("Link copied");
      setTimeout(() => setSaid(""), SAID_MILLISECONDS);
    } catch {
      // Browsers allow it on secure pages alone, and people may forbid it: then it is shown, to be copied by hand.
      setAddress(window.location.href);
    }
  }

  return (
    <div className="flex flex-none items-center gap-2 print:hidden">
      <span role="status" className="text-[13px] text-ink-2">
        {said}
      </span>
      <Menu.Root onOpenChange={(open) => open && setQuery(window.location.search)}>
        <Menu.Trigger ref={trigger} className="btn px-2.5" aria-label="Take along">
          <Share size={16} aria-hidden="true" />
          <span className="max-sm:hidden">Take along</span>
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="end" className="z-50">
            <Menu.Popup className="popup min-w-52 py-1">
              {files.map(({ href, label }) => (
                <Menu.Item key={href} className={ITEM} render={<a href={`${href}${query}`} download />}>
                  <Download size={15} aria-hidden="true" />
                  {label}
                </Menu.Item>
              ))}
              {more !== undefined && (
                <Menu.Item className={ITEM} render={<Link href={more} prefetch={false} />}>
                  <Package size={15} aria-hidden="true" />
                  All forms, reports, dossier …
                </Menu.Item>
              )}
              <Menu.Item className={ITEM} onClick={copy}>
                <Link2 size={15} aria-hidden="true" />
                Copy link
              </Menu.Item>
              {/* The menu is to be gone before the page is laid out for paper. */}
              <Menu.Item className={ITEM} onClick={() => requestAnimationFrame(() => window.print())}>
                <Printer size={15} aria-hidden="true" />
                Print
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Modal
        title="The link to this page"
        open={address !== null}
        onOpenChange={() => setAddress(null)}
        returnTo={trigger}
      >
        <input
          className="field"
          readOnly
          value={address ?? ""}
          aria-label="Link"
          onFocus={(event) => event.target.select()}
        />
        <p className="mt-2 text-[13px] text-ink-2">The browser would not copy it by itself.</p>
      </Modal>
    </div>
  );
}
