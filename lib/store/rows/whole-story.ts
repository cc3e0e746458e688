/** A story with everything that was said, decided and done in it, as it leaves for another workspace and comes back out of a file. */
import type { Block, Comparison } from "../../model/index.ts";

type Json = Readonly<Record<string, unknown>>;

/** Times are ISO date-times; whoever did it is named by the id of an actor. */
interface Deed {
  readonly id: string;
  readonly actorId: string;
  readonly at: string;
}

export interface WholeActor {
  readonly id: string;
  readonly kind: "person" | "program";
  /** By the name of the desk that it came from first. */
  readonly name: string;
}

/** A program that acted with a token in somebody's name. */
export interface WholeProgram {
  readonly id: string;
  readonly name: string;
}

export interface WholeSnapshot extends Deed {
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly origin: Json;
  readonly textSha256: string;
}

export interface WholeVersion {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly text: string;
  readonly language: string;
  readonly at: string;
  readonly snapshotId: string | null;
  readonly asOf: string | null;
  /** What each stretch is for, as the engine saw it; null where it has not yet. */
  readonly blocks: readonly Block[] | null;
}

export interface WholeArticle {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly file: string;
  readonly importedAt: string;
  readonly removedAt: string | null;
  readonly versions: readonly WholeVersion[];
}

export interface WholeRevision extends Omit<Deed, "id"> {
  readonly articleId: string;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly carried: Json;
}

/** The newest finished analysis. */
export interface WholeAnalysis {
  readonly id: string;
  readonly actorId: string;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Which version of each article was read, in the order of the comparison's articles. */
  readonly versionIds: readonly string[];
  readonly comparison: Comparison;
}

export interface WholeDecision extends Deed {
  readonly kind: string;
  readonly subject: Json;
  readonly reason: string | null;
  readonly undoesId: string | null;
}

export interface WholeReview {
  readonly id: string;
  readonly at: string;
  readonly subject: Json;
}

export interface WholeStep extends Deed {
  readonly reviewId: string;
  readonly kind: string;
  readonly body: Json;
  readonly reason: string | null;
  readonly undoesId: string | null;
}

export interface WholeThread {
  readonly id: string;
  readonly at: string;
  readonly target: Json;
}

export interface WholeNoteStep extends Deed {
  readonly threadId: string;
  readonly kind: string;
  readonly body: Json;
}

export interface WholeProposal extends Deed {
  readonly programId: string | null;
  readonly body: Json;
  readonly reason: string | null;
  readonly end: {
    readonly kind: string;
    readonly reason: string | null;
    readonly madeId: string | null;
    readonly actorId: string;
    readonly at: string;
  } | null;
}

export interface WholeEntry {
  readonly actorId: string;
  readonly programId: string | null;
  readonly at: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Json;
}

/** Lists are in the order of writing. */
export interface WholeStory {
  readonly title: string;
  readonly createdAt: string;
  readonly actors: readonly WholeActor[];
  readonly programs: readonly WholeProgram[];
  readonly snapshots: readonly WholeSnapshot[];
  readonly articles: readonly WholeArticle[];
  readonly revisions: readonly WholeRevision[];
  readonly analysis: WholeAnalysis | null;
  readonly decisions: readonly WholeDecision[];
  readonly reviews: readonly WholeReview[];
  readonly reviewSteps: readonly WholeStep[];
  readonly threads: readonly WholeThread[];
  readonly noteSteps: readonly WholeNoteStep[];
  readonly proposals: readonly WholeProposal[];
  readonly history: readonly WholeEntry[];
}
