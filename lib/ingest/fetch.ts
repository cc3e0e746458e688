/** The only file that opens the network, and only for an address that somebody gave. */
import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { LookupFunction, Socket } from "node:net";
import { AppError } from "../model/index.ts";
import { checkAddress, notPublic, PUBLIC_WEB, type Reach } from "./web/address.ts";
import { ENCODINGS, readBody } from "./web/body.ts";
import { checkStatus, toAppError } from "./web/failures.ts";
import { MOST_ROBOTS_BYTES, type RobotsAnswer, robotsAllow, robotsRefuse } from "./web/robots.ts";

/** Truthful: it says what asks, and that a person does. */
export const USER_AGENT = "Crossread/0.1 (fact-checking; fetches single pages at a person's request)";
const ROBOTS_NAME = "Crossread";

/** What was fetched, as it came. */
export interface FetchedPage {
  /** The address that was asked for. */
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  readonly contentType: string;
  /** As the server meant them: what it packed for the way (gzip and the like) is unpacked. */
  readonly bytes: Uint8Array;
  readonly status: number;
  /** Name and value in turn, as they came. */
  readonly rawHeaders: readonly string[];
  /** Every address that was asked, the last one answered. */
  readonly way: readonly string[];
}

export interface FetchLimits {
  /** Of a page, unpacked. */
  readonly mostBytes: number;
  readonly mostRedirects: number;
  /** From the first connection to the last byte, redirects and robots.txt included. */
  readonly timeoutMs: number;
}

const LIMITS: FetchLimits = { mostBytes: 8_000_000, mostRedirects: 5, timeoutMs: 20_000 };

interface Answer {
  readonly status: number;
  readonly finalUrl: URL;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly rawHeaders: readonly string[];
  readonly way: readonly string[];
}

export interface FetchOptions {
  /** True where a person decided to fetch one page that robots.txt asks programs to leave. */
  readonly ignoreRobots?: boolean;
  readonly signal?: AbortSignal;
  /** What is wanted, as a request's header says it; pages where it is left out. */
  readonly accept?: string;
  /** What the server said of its last answer: the same is not sent again, and the answer is 304, without bytes. */
  readonly unless?: { readonly etag: string | null; readonly modified: string | null };
}

const PAGES = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.7";
const NOT_MODIFIED = 304;

interface Ask {
  readonly accept: string;
  readonly unless: FetchOptions["unless"];
  readonly ignoreRobots: boolean;
  readonly mostBytes: number;
}

/** A receiver says at once that it has a message; what it does with it is its own time. */
const MOST_POST_MS = 15_000;

interface Message {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Fetches public pages, one at a time from a host. A name is resolved once, at the moment of connecting, and what it
 * resolves to is checked there: a name that answers differently the second time gets nowhere.
 */
export class Fetcher {
  readonly #reach: Reach;
  readonly #limits: FetchLimits;
  readonly #lookup: LookupFunction;
  /** By host: the end of what is under way. */
  readonly #queues = new Map<string, Promise<unknown>>();

  /** @param reach what may be connected to; tests alone give another than the public web */
  constructor(
    reach: Reach = PUBLIC_WEB,
    limits: Partial<FetchLimits> = {},
    resolve: typeof dnsLookup = dnsLookup,
  ) {
    this.#reach = reach;
    this.#limits = { ...LIMITS, ...limits };
    this.#lookup = guardedLookup(reach, resolve);
  }

  /** @throws AppError `bad-input`, `address-refused`, `robots`, `fetch-failed`, `too-large`, `cancelled` */
  async fetch(
    address: string,
    { ignoreRobots = false, signal, accept = PAGES, unless }: FetchOptions = {},
  ): Promise<FetchedPage> {
    const url = checkAddress(address, this.#reach);
    return this.#alone(url.host, async () => {
      const deadline = AbortSignal.timeout(this.#limits.timeoutMs);
      const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
      try {
        const ask = { accept, unless, ignoreRobots, mostBytes: this.#limits.mostBytes };
        const answer = await this.#follow(url, stop, ask);
        if (!(unless && answer.status === NOT_MODIFIED)) checkStatus(answer);
        return {
          url: url.href,
          finalUrl: answer.finalUrl.href,
          contentType: answer.contentType,
          bytes: answer.bytes,
          status: answer.status,
          rawHeaders: answer.rawHeaders,
          way: answer.way,
        };
      } catch (error) {
        throw toAppError(error, url, { cancelled: signal?.aborted === true, late: deadline.aborted });
      }
    });
  }

  /**
   * Sends a message to an address of the same reach. No redirect is followed: what was signed for one address is for it alone.
   * @returns the status of the answer, whose body is not read. @throws AppError `bad-input`, `address-refused`, `fetch-failed`
   */
  async post(address: string, body: string, headers: Readonly<Record<string, string>>): Promise<number> {
    const url = checkAddress(address, this.#reach);
    return this.#alone(url.host, async () => {
      const deadline = AbortSignal.timeout(MOST_POST_MS);
      try {
        const response = await this.#send(url, deadline, { method: "POST", headers, body });
        response.destroy();
        return response.statusCode ?? 0;
      } catch (error) {
        throw toAppError(error, url, { cancelled: false, late: deadline.aborted });
      }
    });
  }

  async #alone<T>(host: string, task: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(host) ?? Promise.resolve();
    const own = before.then(task, task);
    this.#queues.set(host, own);
    try {
      return await own;
    } finally {
      if (this.#queues.get(host) === own) this.#queues.delete(host);
    }
  }

  /** Each address on the way is checked like the first one, by robots.txt of its own host too. */
  async #follow(from: URL, signal: AbortSignal, ask: Ask): Promise<Answer> {
    let url = from;
    const way: string[] = [];
    for (let redirects = 0; redirects <= this.#limits.mostRedirects; redirects += 1) {
      if (!ask.ignoreRobots) await this.#askRobots(url, signal);
      const response = await this.#get(url, signal, ask);
      way.push(url.href);
      const location = redirectOf(response);
      if (location === null) {
        const bytes = await readBody(response, response.headers["content-encoding"] ?? "", ask.mostBytes);
        const contentType = response.headers["content-type"] ?? "";
        const { statusCode: status = 0, rawHeaders } = response;
        return { status, finalUrl: url, contentType, bytes, rawHeaders, way };
      }
      response.destroy();
      url = checkAddress(resolved(location, url), this.#reach);
    }
    throw new AppError(
      "fetch-failed",
      "The address redirects again and again. Open it and copy where it ends.",
    );
  }

  async #askRobots(page: URL, signal: AbortSignal): Promise<void> {
    const url = new URL("/robots.txt", page);
    const ask = { accept: "text/plain", unless: undefined, ignoreRobots: true, mostBytes: MOST_ROBOTS_BYTES };
    const { status, bytes } = await this.#follow(url, signal, ask);
    const answer: RobotsAnswer = { url: url.href, status, text: new TextDecoder().decode(bytes) };
    if (!robotsAllow(answer, page.href, ROBOTS_NAME)) throw robotsRefuse(page.host);
  }

  #get(url: URL, signal: AbortSignal, { accept, unless }: Ask): Promise<IncomingMessage> {
    const headers = {
      ...(unless?.etag ? { "If-None-Match": unless.etag } : {}),
      ...(unless?.modified ? { "If-Modified-Since": unless.modified } : {}),
      Accept: accept,
      "Accept-Encoding": ENCODINGS,
      "Accept-Language": "en,*;q=0.5",
    };
    return this.#send(url, signal, { method: "GET", headers, body: "" });
  }

  /** Connects, where what is connected to may be reached. */
  #send(url: URL, signal: AbortSignal, { method, headers, body }: Message): Promise<IncomingMessage> {
    const secure = url.protocol === "https:";
    const [request, Agent] = secure ? [httpsRequest, HttpsAgent] : [httpRequest, HttpAgent];
    return new Promise((resolve, reject) => {
      const outgoing = request(url, {
        // A connection of its own: none that was checked for another name is used again.
        agent: new Agent({ keepAlive: false }),
        lookup: this.#lookup,
        signal,
        method,
        headers: { "User-Agent": USER_AGENT, ...headers },
      });
      outgoing.on("socket", (socket: Socket) => {
        // Behind the look-up a second lock: what is connected to, whoever resolved it.
        socket.once("connect", () => {
          const ip = socket.remoteAddress;
          if (ip === undefined || !this.#reach.allowsIp(ip)) outgoing.destroy(notPublic(url.host));
        });
      });
      outgoing.on("response", resolve);
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }
}

/** Resolves a name, and refuses it where any of its addresses is not to be reached. */
function guardedLookup(reach: Reach, resolve: typeof dnsLookup): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, "", 0);
      const [first] = found;
      if (!first || found.some(({ address }) => !reach.allowsIp(address))) {
        return done(notPublic(hostname) as NodeJS.ErrnoException, "", 0);
      }
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function redirectOf({ statusCode, headers }: IncomingMessage): string | null {
  return REDIRECTS.has(statusCode ?? 0) ? (headers.location ?? "") : null;
}

function resolved(location: string, base: URL): string {
  if (!URL.canParse(location, base)) {
    throw new AppError("fetch-failed", "The address redirects to something that is no address.");
  }
  return new URL(location, base).href;
}
