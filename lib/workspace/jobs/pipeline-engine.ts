import { compareReadings, ENGINE, readDocument } from "../../engine/pipeline.ts";
import type { AnalysisEngine } from "./engine.ts";

/** Crossread's own engine. The build puts the hash of the engine's sources and weights into CROSSREAD_BUILD. */
export function pipelineEngine(): AnalysisEngine {
  const build = process.env.CROSSREAD_BUILD ?? `unbuilt-${process.pid}-${process.hrtime.bigint()}`;
  return { fingerprint: `${ENGINE.name} ${ENGINE.version} ${build}`, readDocument, compareReadings };
}
