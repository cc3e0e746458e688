import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll } from "vitest";

/** A store that speaks as much of S3 as is used, with the signatures of the real one checked (AWS Signature Version 4). */
export interface TestBucket {
  readonly objects: Map<string, Uint8Array>;
  readonly asked: string[];
  /** How many requests are answered "slow down" before one is taken. */
  busy: number;
  /** What a client is told in its environment. */
  env(secret?: string): NodeJS.ProcessEnv;
}

const KEY = "TESTKEY";
const SECRET = "a secret of this test";
const REGION = "eu-test-1";

export function testBucket(): TestBucket {
  const objects = new Map<string, Uint8Array>();
  const asked: string[] = [];
  let server: Server;
  let endpoint = "";
  const bucket: TestBucket = {
    objects,
    asked,
    busy: 0,
    env: (secret = SECRET) => ({
      NODE_ENV: "test",
      CROSSREAD_SNAPSHOTS: "s3://evidence/desk one/",
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: KEY,
      AWS_SECRET_ACCESS_KEY: secret,
    }),
  };
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const { method = "", url = "" } = request;
      asked.push(`${method} ${url}`);
      const body = await bodyOf(request);
      if (bucket.busy > 0) {
        bucket.busy -= 1;
        response.writeHead(503).end();
        return;
      }
      if (!isSigned(request, body)) {
        response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
        return;
      }
      if (method === "PUT") {
        objects.set(url, body);
        response.writeHead(200).end();
        return;
      }
      const object = objects.get(url);
      if (object) response.writeHead(200, { "Content-Length": object.length });
      else response.writeHead(404);
      response.end(method === "HEAD" ? undefined : object);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return bucket;
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

const hash = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
const mac = (key: string | Buffer, data: string): Buffer => createHmac("sha256", key).update(data).digest();

/** Written from the published description of the algorithm, and apart from any client. */
function isSigned({ headers, method = "", url = "" }: IncomingMessage, body: Uint8Array): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<scope>[^,]+), ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    )?.groups;
  const stated = String(headers["x-amz-content-sha256"] ?? "");
  if (!given || given.key !== KEY) return false;
  if (method === "PUT" && stated !== hash(body)) return false;
  const names = given.names?.split(";") ?? [];
  const [path = "", query = ""] = url.split("?");
  const lines = names.map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`).join("");
  const request = [method, path, query, lines, given.names, stated].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", String(headers["x-amz-date"]), given.scope, hash(request)].join("\n");
  const [day = "", region = "", service = "", end = ""] = given.scope?.split("/") ?? [];
  const key = mac(mac(mac(mac(`AWS4${SECRET}`, day), region), service), end);
  return region === REGION && mac(key, toSign).toString("hex") === given.signature;
}
