import type { lookup } from "node:dns";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll } from "vitest";
import { Fetcher, type FetchLimits } from "../../lib/ingest/fetch.ts";
import type { Reach } from "../../lib/ingest/web/address.ts";

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server on this machine, and fetchers that may reach it and nothing else. */
export interface TestWeb {
  /** What is answered, by path; anything else is not there. */
  readonly pages: Map<string, Answer>;
  /** The paths that were asked for. */
  readonly asked: string[];
  address(path: string, host?: string): string;
  fetcher(limits?: Partial<FetchLimits>, resolve?: typeof lookup): Fetcher;
}

const SERVER_IP = "127.0.0.1";

export function testWeb(): TestWeb {
  const pages = new Map<string, Answer>();
  const asked: string[] = [];
  let server: Server;
  let port = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? "";
      asked.push(path);
      const answer = pages.get(path);
      if (answer) answer(response, request);
      else response.writeHead(404).end("nothing here");
    });
    await new Promise<void>((resolve) => server.listen(0, SERVER_IP, resolve));
    const address = server.address();
    port = typeof address === "object" && address ? String(address.port) : "";
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    pages,
    asked,
    address: (path, host = SERVER_IP) => `http://${host}:${port}${path}`,
    fetcher: (limits, resolve) => {
      const reach: Reach = {
        allowsIp: (ip) => ip === SERVER_IP,
        allowsPort: (asks) => asks === port,
      };
      return new Fetcher(reach, limits, resolve);
    },
  };
}

/** A page as HTML. */
export function html(body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(200, { "Content-Type": "text/html", ...headers }).end(body);
}
