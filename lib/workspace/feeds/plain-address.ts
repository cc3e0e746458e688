/** Parameters that count readers and lead nowhere else. */
const COUNTERS = /^(?:utm_\w+|fbclid|gclid|dclid|mc_cid|mc_eid|at_\w+|ns_\w+|cmpid|xtor)$/iu;

/** An address to be compared with others: one page is often listed under several. What is no address stays as it is. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (COUNTERS.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^www\./u, "");
  return `${host}${url.pathname.replace(/\/$/u, "")}${url.search}`;
}
