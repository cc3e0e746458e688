import { type NextRequest, NextResponse } from "next/server";
import { isOwnPage, NO_TOKEN } from "./lib/workspace/tokens/own-page.ts";

/**
 * Article texts come from strangers. They reach the page as plain text only; should that ever fail,
 * this policy lets no foreign script run and no byte leave for another host.
 */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  const directives = [
    "default-src 'self'",
    // React's error overlay needs eval, in development alone.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Positions of popups and bars are style attributes; none of them is made from a text.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join("; ");
}

const FIXED_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

const INTERFACE = "/api/v1/";

/**
 * Whether a request asks the interface for something without a token, and is none of Crossread's own pages: another
 * program, or a page elsewhere. Whether a token is one, and what it may, is told where the store is at hand.
 */
function isStranger(request: NextRequest): boolean {
  const { method, headers } = request;
  if (!request.nextUrl.pathname.startsWith(INTERFACE) || headers.has("authorization")) return false;
  return !isOwnPage({ method, site: headers.get("sec-fetch-site") });
}

function refuse(): NextResponse {
  const problem = { type: "about:blank", title: "Unauthorized", status: 401, code: "unauthorized" };
  return NextResponse.json(
    { ...problem, detail: NO_TOKEN },
    {
      status: 401,
      headers: {
        ...FIXED_HEADERS,
        "Content-Type": "application/problem+json",
        "WWW-Authenticate": 'Bearer realm="Crossread"',
      },
    },
  );
}

/** Puts the security headers on every page; the nonce is new for each request. */
export function proxy(request: NextRequest): NextResponse {
  if (isStranger(request)) return refuse();
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image|icon.svg|favicon.ico).*)" };
