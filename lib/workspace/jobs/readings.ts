import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import type { DocumentReading, SourceDocument, WorkspaceId } from "../../model/index.ts";
import { findReading, type Store, writeReading } from "../../store/index.ts";
import type { AnalysisEngine } from "./engine.ts";

interface Version {
  readonly workspaceId: WorkspaceId;
  readonly versionId: string;
  readonly sha256: string;
}

/** Trees shrink to a tenth even at the fastest setting; the slower ones gain little more. */
const COMPRESSION = { level: constants.Z_BEST_SPEED };

/**
 * The reading of an article: from the cache where this engine read this very input before, else from the engine.
 * Kept before it is counted as done, so that no restart reads an article twice.
 */
export async function readingOf(
  store: Store,
  engine: AnalysisEngine,
  version: Version,
  document: SourceDocument,
): Promise<DocumentReading> {
  const key = {
    workspaceId: version.workspaceId,
    versionId: version.versionId,
    inputHash: inputHash(engine, version, document),
  };
  const kept = await findReading(store.db, key);
  if (kept) return decode(kept);
  const reading = engine.readDocument(document);
  await writeReading(store.db, key, { data: encode(reading), blocks: reading.parsed.blocks });
  return reading;
}

function inputHash(engine: AnalysisEngine, version: Version, document: SourceDocument): string {
  const { id, title, source, publishedAt, file } = document;
  const parts = [engine.fingerprint, process.version, version.sha256, id, title, source, publishedAt, file];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** V8's own format: strings keep their lone surrogates, and it is read several times faster than JSON. */
function encode(reading: DocumentReading): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(serialize(reading), COMPRESSION));
}

function decode(data: Uint8Array): DocumentReading {
  return deserialize(inflateRawSync(data)) as DocumentReading;
}
