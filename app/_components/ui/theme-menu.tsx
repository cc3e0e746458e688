"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, SunMoon } from "lucide-react";
import { useState } from "react";
import { readTheme, THEME_COOKIE, THEMES, type Theme } from "./theme.ts";

const WORDS: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

const ONE_YEAR = 31_536_000; // seconds

/** Applies a theme at once and keeps it for the next visit. */
function keepTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store interface is missing from Firefox and Safari before 18.4
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR}; samesite=lax`;
}

export function ThemeMenu() {
  const [theme, setTheme] = useState<Theme>("system");
  return (
    <Menu.Root
      onOpenChange={(open) => {
        if (open) setTheme(readTheme(document.documentElement.dataset.theme));
      }}
    >
      <Menu.Trigger className="btn btn-quiet min-w-[34px] px-2" aria-label="Light or dark">
        <SunMoon size={17} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-50">
          <Menu.Popup className="popup min-w-44 py-1">
            <Menu.RadioGroup
              value={theme}
              onValueChange={(value: Theme) => {
                setTheme(value);
                keepTheme(value);
              }}
            >
              {THEMES.map((each) => (
                <Menu.RadioItem
                  key={each}
                  value={each}
                  closeOnClick
                  className="flex min-h-8 cursor-pointer items-center gap-2 px-3 data-[highlighted]:bg-sunk"
                >
                  <span className="w-4">
                    <Menu.RadioItemIndicator>
                      <Check size={15} aria-hidden="true" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {WORDS[each]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
