import type { ReactNode } from "react";
import { Arrive } from "../_components/ui/arrive.tsx";
import { KeysProvider } from "../_components/ui/keys.tsx";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <KeysProvider>
      <Arrive />
      {children}
    </KeysProvider>
  );
}
