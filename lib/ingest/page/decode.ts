// Node 20 decodes windows-1252 as Latin-1 and loses its quotation marks; this one follows the standard.
import { TextDecoder } from "@exodus/bytes/encoding.js";
import htmlEncodingSniffer from "html-encoding-sniffer";

/** The text of bytes in an encoding; null where they do not fit it. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A page's bytes as text. By the byte order mark, then the server's word, then the page's own (the HTML standard's
 * way); but bytes that are UTF-8 beyond plain ASCII are UTF-8 whatever is said of them: chance writes no such bytes, and
 * servers are often set up wrongly.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const charset = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
  const encoding = htmlEncodingSniffer(bytes, {
    defaultEncoding: "windows-1252",
    ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
  });
  const wide = encoding.startsWith("UTF-16");
  const utf8 = wide ? null : strictly(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  // "replacement" and other encodings that nothing decodes stand for none.
  const stated = strictly(
    bytes,
    encoding === "UTF-8" || encoding === "replacement" ? "windows-1252" : encoding,
  );
  return stated ?? new TextDecoder("utf-8").decode(bytes);
}
