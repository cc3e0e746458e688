import path from "node:path";
import { AppError } from "../model/index.ts";
import type { Blobs } from "./blobs.ts";
import { diskBlobs } from "./disk.ts";
import { type BucketSettings, bucketBlobs } from "./s3.ts";

const BUCKET = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(?<prefix>[^?#]*))?$/;

/**
 * Where snapshots are kept, by the environment: `CROSSREAD_SNAPSHOTS=s3://bucket/folder` with the variables that every
 * S3 client knows, or the folder `snapshots` in the data folder.
 * @throws AppError `bad-input` where the variables do not say enough
 */
export function openBlobs(env: NodeJS.ProcessEnv = process.env): Blobs {
  const place = env.CROSSREAD_SNAPSHOTS ?? "";
  if (place !== "") return bucketBlobs(bucketOf(place, env));
  const home = env.CROSSREAD_HOME ?? process.cwd();
  return diskBlobs(path.join(path.resolve(home, env.CROSSREAD_DATA || ".crossread"), "snapshots"));
}

function bucketOf(place: string, env: NodeJS.ProcessEnv): BucketSettings {
  const { bucket, prefix = "" } = BUCKET.exec(place)?.groups ?? {};
  if (bucket === undefined) {
    throw new AppError(
      "bad-input",
      `CROSSREAD_SNAPSHOTS must look like s3://bucket/folder, not "${place}"; without it, snapshots are kept in the data folder.`,
    );
  }
  const needed = (name: string): string => {
    const value = env[name] ?? "";
    if (value === "")
      throw new AppError("bad-input", `CROSSREAD_SNAPSHOTS names a bucket, but ${name} is not set.`);
    return value;
  };
  const region = env.AWS_REGION || "us-east-1";
  return {
    bucket,
    prefix: prefix.replaceAll(/^\/+|\/+$/g, ""),
    endpoint: env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`,
    region,
    accessKeyId: needed("AWS_ACCESS_KEY_ID"),
    secretAccessKey: needed("AWS_SECRET_ACCESS_KEY"),
  };
}
