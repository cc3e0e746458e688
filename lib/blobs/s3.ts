import { AwsClient } from "aws4fetch";
import { AppError } from "../model/index.ts";
import { type Blobs, sha256Of } from "./blobs.ts";

/** Where a bucket is and who may use it. */
export interface BucketSettings {
  readonly bucket: string;
  /** Folders in the bucket, without a slash at either end; empty for none. */
  readonly prefix: string;
  /** "https://…" of any store that speaks S3; the bucket is named in the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** For one request, each try by itself. */
const TIMEOUT_MS = 60_000;
/** Stores answer 503 when they are asked too fast; the client waits longer each time. */
const RETRIES = 3;

/** An S3-compatible store: one object a hash, never written twice. */
export function bucketBlobs(settings: BucketSettings): Blobs {
  const { bucket, prefix, endpoint, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: RETRIES });
  const base = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;
  const folders = prefix === "" ? "" : `${prefix.split("/").map(encodeURIComponent).join("/")}/`;
  const place = `s3://${bucket}/${prefix}`;
  const send = async (sha256: string, request: RequestInit): Promise<Response> => {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return await client.fetch(`${base}/${folders}${sha256}`, { ...request, signal });
    } catch (cause) {
      throw unavailable(place, `it does not answer (${(cause as Error).message})`, cause);
    }
  };
  return {
    place,
    put: async (bytes) => {
      const sha256 = sha256Of(bytes);
      const head = await send(sha256, { method: "HEAD" });
      if (head.ok) return sha256;
      if (head.status !== 404) throw refused(place, head.status);
      // The store checks the hash of what arrives against this header, and refuses what was changed on its way.
      const headers = { "x-amz-content-sha256": sha256, "Content-Type": "application/octet-stream" };
      const answer = await send(sha256, { method: "PUT", body: new Uint8Array(bytes), headers });
      await answer.body?.cancel();
      if (!answer.ok) throw refused(place, answer.status);
      return sha256;
    },
    get: async (sha256) => {
      const answer = await send(sha256, { method: "GET" });
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw refused(place, answer.status);
    },
  };
}

function refused(place: string, status: number): AppError {
  const what =
    status === 401 || status === 403
      ? "it refuses the key: check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION"
      : `it answers with status ${status}`;
  return unavailable(place, what);
}

function unavailable(place: string, what: string, cause?: unknown): AppError {
  return new AppError("snapshots-unavailable", `Snapshots cannot be kept at ${place}: ${what}.`, { cause });
}
