import type { FetchedPage } from "../fetch.ts";
import { decodePage } from "../page/decode.ts";
import type { ReadFeed } from "./item.ts";
import { readJsonFeed } from "./json.ts";
import { readXmlFeed } from "./xml.ts";

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/iu;
const HEAD_BYTES = 400;

/** What an address answered with as a feed, whatever the server calls it. @throws AppError `bad-input` (no feed), `too-large` */
export function readFeed({ bytes, contentType, finalUrl }: FetchedPage): ReadFeed {
  const text = decodePage(bytes, withDeclared(bytes, contentType)).replace(/^\uFEFF/u, "");
  return /^\s*[{[]/u.test(text) ? readJsonFeed(text, finalUrl) : readXmlFeed(text, finalUrl);
}

/** The encoding that an XML document says of itself, where the server says none. */
function withDeclared(bytes: Uint8Array, contentType: string): string {
  if (/charset\s*=/iu.test(contentType)) return contentType;
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)))?.[1];
  return declared === undefined ? contentType : `text/xml; charset=${declared}`;
}
