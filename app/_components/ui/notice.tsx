import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

/** A message in the flow of a page. Problems are announced to those who do not see them. */
export function Notice({ kind = "info", children }: { kind?: "info" | "problem"; children: ReactNode }) {
  const problem = kind === "problem";
  const Icon = problem ? CircleAlert : Info;
  return (
    <div
      role={problem ? "alert" : "status"}
      className={`flex gap-3 rounded-md border px-4 py-3 ${
        problem ? "border-conflict bg-conflict-wash" : "border-rule-2 bg-sunk"
      }`}
    >
      <Icon size={18} className="mt-0.5 flex-none" aria-hidden="true" />
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
