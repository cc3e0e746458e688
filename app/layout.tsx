import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "./_components/ui/providers.tsx";
import { readTheme, THEME_COOKIE } from "./_components/ui/theme.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Crossread", template: "%s · Crossread" },
  description: "Compare what several sources claim about one story.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#161512" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Known on the server, so that the page never flashes in the other theme.
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <a
          href="#main"
          className="btn sr-only z-50 focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-3 focus:py-1"
        >
          Skip to the content
        </a>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
