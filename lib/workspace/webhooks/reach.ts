import { PUBLIC_WEB, type Reach } from "../../ingest/web/address.ts";

const ANYWHERE: Reach = { allowsIp: () => true, allowsPort: () => true };

/**
 * Where messages may go: the public web, by the rules of the fetcher, unless whoever runs the server says otherwise with
 * CROSSREAD_WEBHOOKS=anywhere (a receiver on the same machine, by its number, or in the same network).
 */
export function hookReach(): Reach {
  return process.env.CROSSREAD_WEBHOOKS === "anywhere" ? ANYWHERE : PUBLIC_WEB;
}
