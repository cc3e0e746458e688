import type { ReactNode } from "react";
import { Palette } from "../_components/search/palette.tsx";
import { Arrive } from "../_components/ui/arrive.tsx";
import { KeysProvider } from "../_components/ui/keys.tsx";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <KeysProvider>
      <Arrive />
      <Palette />
      {children}
    </KeysProvider>
  );
}
