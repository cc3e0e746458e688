/** What a request must fulfil before a page, an action or the store sees anything of it. */

/** What the gate looks at; header names in lower case. */
export interface Knock {
  readonly method: string;
  /** The request's target as it came: path and query. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

export interface Refusal {
  readonly status: 400 | 403;
  readonly message: string;
}

/**
 * The names that this machine has for itself. There is no sign-in: any other name in front of the same address is a
 * foreign page that had its name point here (DNS rebinding), to read and write as if it were one of ours.
 */
const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);
const READS = new Set(["GET", "HEAD"]);

/** Null where the request may pass. */
export function refusalOf({ method, url, host, origin }: Knock): Refusal | null {
  if (!isOwn(`http://${host ?? ""}`)) {
    return { status: 403, message: "Crossread answers only at 127.0.0.1 and localhost." };
  }
  // A page elsewhere, or one in a sandbox (its origin is "null"), may send a form here without asking.
  if (!READS.has(method) && origin !== undefined && !isOwn(origin)) {
    return { status: 403, message: "Only Crossread's own pages may change anything." };
  }
  // Next answers a path that cannot be decoded as if the server had failed.
  if (!isDecodable(url)) return { status: 400, message: "The address is not well formed." };
  return null;
}

function isOwn(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, pathname, hostname } = new URL(origin);
  return protocol === "http:" && pathname === "/" && OWN_NAMES.has(hostname);
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
