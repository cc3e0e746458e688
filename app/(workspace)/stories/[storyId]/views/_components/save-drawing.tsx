"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { pngOf, svgOf } from "./drawing-file.ts";

/** Buttons that save the drawing of that id as a file, as it is seen: colors, width, light or dark. */
export function SaveDrawing({ id, name }: { id: string; name: string }) {
  const [failed, setFailed] = useState(false);

  async function save(kind: "svg" | "png") {
    const drawn = document.getElementById(id);
    setFailed(false);
    try {
      if (!(drawn instanceof SVGSVGElement)) throw new Error("the drawing is gone");
      const file = svgOf(drawn, name);
      const blob = kind === "svg" ? new Blob([file.text], { type: "image/svg+xml" }) : await pngOf(file);
      const address = URL.createObjectURL(blob);
      const link = document.createElement("a");
      link.href = address;
      link.download = `${fileName(name)}.${kind}`;
      link.click();
      URL.revokeObjectURL(address);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="flex flex-none items-center gap-1 print:hidden">
      <span role="status" className="text-[13px] text-conflict">
        {failed && "The browser could not make the file."}
      </span>
      {(["svg", "png"] as const).map((kind) => (
        <button key={kind} type="button" className="btn min-h-7 px-2 text-[13px]" onClick={() => save(kind)}>
          <Download size={14} aria-hidden="true" />
          {kind.toUpperCase()}
          <span className="sr-only"> of {name}</span>
        </button>
      ))}
    </div>
  );
}

const LONGEST_FILE_NAME = 60;

/** Letters, digits and hyphens: a headline is anybody's words, and a file name is not. */
function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, LONGEST_FILE_NAME)
    .replace(/^-|-$/g, "");
  return plain === "" ? "drawing" : plain;
}
