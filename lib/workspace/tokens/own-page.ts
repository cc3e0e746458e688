/** Which requests come from Crossread's own pages; for the proxy, too: nothing here reaches the store. */

/** What a request shows of where it comes from. */
export interface Shown {
  readonly method: string;
  readonly authorization: string | null;
  /** Sec-Fetch-Site: set by the browser, out of reach of any page's script. */
  readonly site: string | null;
}

const READS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

export const NO_TOKEN =
  'Whatever is no page of Crossread has to send a token. Make one under The desk → Tokens (/desk/tokens), or with: npx crossread token create "My script". Send it with every request in the header “Authorization: Bearer crossread_…”. For curl: curl -H "Authorization: Bearer crossread_…" ADDRESS';

/**
 * True for what one of Crossread's own pages asks for: the browser says so itself. A page elsewhere cannot (its requests
 * are `cross-site`), nor can one on another port or name of this machine (`same-site`). An address that a person typed
 * or opened from outside the browser (`none`) may read.
 */
export function isOwnPage({ method, site }: Pick<Shown, "method" | "site">): boolean {
  return site === "same-origin" || (site === "none" && READS.has(method));
}
