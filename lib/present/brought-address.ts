const LONGEST = 2048;

/**
 * An address that another page brought along, for somebody to look at before anything is fetched; null where it is none of the
 * web. Anybody can make a link that brings one: it is shown, and nothing more.
 */
export function broughtAddress(text: string | readonly string[] | undefined): string | null {
  const trimmed = typeof text === "string" ? text.trim() : "";
  if (trimmed.length > LONGEST || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  return url.href.length > LONGEST ? null : url.href;
}

/** What a bookmark does that sends the page in front of one to Crossread: it opens a page of ours, with an address to look at. */
export function bookmarkletOf(origin: string): string {
  const target = JSON.stringify(`${origin}/add?address=`);
  return `javascript:void(window.open(${target}+encodeURIComponent(location.href),"_blank","noopener,noreferrer"))`;
}
