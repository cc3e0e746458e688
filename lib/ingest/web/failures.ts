/** What can go wrong with a request, in words for somebody who wants the text. */
import { AppError } from "../../model/index.ts";

/** What each refusal of a server means to somebody who wants the text. @throws AppError `fetch-failed` */
export function checkStatus({ status, finalUrl }: { status: number; finalUrl: URL }): void {
  if (status >= 200 && status < 300) return;
  const host = finalUrl.host;
  const words =
    status === 404 || status === 410
      ? `${host} has no page at this address (${status}). Check the address, or look for an archived copy.`
      : status === 401 || status === 402 || status === 403 || status === 451
        ? `${host} does not give this page to programs, or not without a login (${status}). Open it in your browser and paste its text.`
        : status === 429
          ? `${host} was asked too often (429). Try again later, or paste the text.`
          : `${host} answered with an error (${status}). Try again later, or paste the text.`;
  throw new AppError("fetch-failed", words);
}

/** What goes wrong below, by its code, in words. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no such site. Check the address.",
  EAI_AGAIN: "The name of the site could not be looked up. Is this machine online?",
  ECONNREFUSED: "The site refused the connection. Try again later.",
  ECONNRESET: "The site broke the connection off. Try again later.",
  EPIPE: "The site broke the connection off. Try again later.",
  ENETUNREACH: "The site cannot be reached. Is this machine online?",
  EHOSTUNREACH: "The site cannot be reached. Is this machine online?",
  ETIMEDOUT: "The site did not answer. Try again later.",
};

/** What went wrong on the way as something to be told; what is none of these comes back as it is. */
export function toAppError(
  error: unknown,
  url: URL,
  { cancelled, late }: { cancelled: boolean; late: boolean },
): unknown {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return error;
  if (cancelled) return new AppError("cancelled", "Cancelled.", { cause: error });
  if (late) {
    return new AppError("fetch-failed", `${url.host} took too long. Try again later, or paste the text.`, {
      cause: error,
    });
  }
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const certificate = /^(?:CERT|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code);
  const message = certificate
    ? "The site could not prove who it is (its certificate is not valid). Paste the text instead."
    : (FAILURES[code] ?? `The page could not be fetched: ${error.message}`);
  return new AppError("fetch-failed", message, { cause: error });
}
