import robotsParser from "robots-parser";
import { AppError } from "../../model/index.ts";

/** Of a robots.txt; RFC 9309 asks that at least 500 KiB be read. */
export const MOST_ROBOTS_BYTES = 512_000;

/** How a site answered when it was asked for its robots.txt. */
export interface RobotsAnswer {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/**
 * Whether a site lets programs fetch a page (RFC 9309): no such file means yes, a server in trouble means no.
 */
export function robotsAllow(answer: RobotsAnswer, page: string, userAgent: string): boolean {
  if (answer.status >= 500) return false;
  if (answer.status >= 400) return true;
  // A page in place of the file ("not found" with status 200) states no rules.
  return robotsParser(answer.url, answer.text).isAllowed(page, userAgent) !== false;
}

export function robotsRefuse(host: string): AppError {
  return new AppError(
    "robots",
    `${host} asks programs not to fetch this page (robots.txt). Fetch it all the same if you may, or paste its text.`,
  );
}
