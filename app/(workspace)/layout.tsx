import type { ReactNode } from "react";
import { KeysProvider } from "../_components/ui/keys.tsx";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <KeysProvider>{children}</KeysProvider>;
}
