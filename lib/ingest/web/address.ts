import ipaddr from "ipaddr.js";
import { AppError } from "../../model/index.ts";

/** Longer addresses are sent by machines, not by people. */
const LONGEST = 2048;
/** A bare "example.org/story" is meant as a web address. */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u;
/** Names that lead into one's own machine or network. */
const OWN_NETWORK =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|localdomain|home\.arpa)$/;
const PORTS: ReadonlySet<string> = new Set(["", "80", "443", "8080", "8443"]);

/** What may be connected to. */
export interface Reach {
  /** Whether an address of the network, as digits, may be connected to. */
  readonly allowsIp: (ip: string) => boolean;
  /** Whether a port may be asked for; empty is the protocol's own. */
  readonly allowsPort: (port: string) => boolean;
}

/** Global unicast: all that was ever given out of IPv6. */
const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an address belongs to the public network. Everything with a special purpose is not of it: loopback, private,
 * link-local (metadata services of clouds), carrier's NAT, documentation, benchmarks, multicast, and the forms of IPv6
 * that carry an IPv4 address inside. Ranges by ipaddr.js, after the registries of special-purpose addresses (RFC 6890).
 */
export function isPublicIp(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const parsed = ipaddr.parse(ip);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
}

/** The public network, on the ports of the web. */
export const PUBLIC_WEB: Reach = {
  allowsIp: isPublicIp,
  allowsPort: (port) => PORTS.has(port),
};

/**
 * An address that somebody typed, or that a page redirects to, as one that may be asked for. What its name resolves to
 * is checked when the connection is made.
 * @throws AppError `bad-input`, `address-refused`, with a sentence that says what to do
 */
export function checkAddress(text: string, reach: Reach): URL {
  const url = parseAddress(text.trim());
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new AppError(
      "address-refused",
      "Only addresses that begin with http:// or https:// can be fetched.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new AppError("address-refused", "The address holds a name or a password. Take it out.");
  }
  if (!reach.allowsPort(url.port)) {
    throw new AppError(
      "address-refused",
      `Pages are fetched from the ports of the web, not from ${url.port}.`,
    );
  }
  checkHost(url.hostname, reach);
  url.hash = "";
  return url;
}

function parseAddress(text: string): URL {
  if (text.length > LONGEST) {
    throw new AppError("bad-input", `An address may have ${LONGEST} characters.`);
  }
  // The parser would pass over what stands in the middle of an address and cannot be seen.
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) {
    throw new AppError("bad-input", "There is a space or an invisible character in the address.");
  }
  try {
    return new URL(BARE.test(text) ? `https://${text}` : text);
  } catch (cause) {
    throw new AppError("bad-input", "It is no web address. It should look like https://example.org/story.", {
      cause,
    });
  }
}

/** The parser has brought every form of a number ("0x7f.1", "2130706433") to plain digits. */
function checkHost(hostname: string, { allowsIp }: Reach): void {
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(host)) {
    if (!allowsIp(host)) throw notPublic(hostname);
    return;
  }
  if (OWN_NETWORK.test(host) || !host.includes(".")) throw notPublic(hostname);
}

/** @param host as it was asked for */
export function notPublic(host: string): AppError {
  return new AppError(
    "address-refused",
    `${host} is not on the public internet; only public pages are fetched. Paste the text instead.`,
  );
}
