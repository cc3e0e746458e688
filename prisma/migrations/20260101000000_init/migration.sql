-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('OWNER', 'MEMBER', 'SYSTEM');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED');

-- CreateEnum
CREATE TYPE "AnnotationTarget" AS ENUM ('SPAN', 'CLAIM', 'POINT', 'RELATION');

-- CreateEnum
CREATE TYPE "EvidenceStance" AS ENUM ('SUPPORTS', 'REFUTES', 'CONTEXT');

-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actor" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "ActorKind" NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "storyId" TEXT,
    "detail" JSON NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "articleId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "facets" TEXT[],
    "checkworthy" BOOLEAN NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "attribution" JSON NOT NULL,
    "proposition" JSON NOT NULL,
    "rule" TEXT NOT NULL,
    "status" TEXT,
    "pointIds" TEXT[],

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("workspaceId","runId","id")
);

-- CreateTable
CREATE TABLE "Entity" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mentions" JSON NOT NULL,
    "roles" JSON NOT NULL,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("workspaceId","runId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "participants" TEXT[],
    "place" TEXT,
    "time" TEXT,
    "claimIds" TEXT[],

    CONSTRAINT "Event_pkey" PRIMARY KEY ("workspaceId","runId","id")
);

-- CreateTable
CREATE TABLE "Point" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "facet" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "eventId" TEXT,
    "status" TEXT NOT NULL,

    CONSTRAINT "Point_pkey" PRIMARY KEY ("workspaceId","runId","id")
);

-- CreateTable
CREATE TABLE "Position" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "pointId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" JSON NOT NULL,
    "claimIds" TEXT[],

    CONSTRAINT "Position_pkey" PRIMARY KEY ("workspaceId","runId","pointId","id")
);

-- CreateTable
CREATE TABLE "Relation" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "pointId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "difference" TEXT NOT NULL,
    "direction" TEXT,
    "reason" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,

    CONSTRAINT "Relation_pkey" PRIMARY KEY ("workspaceId","runId","pointId","ordinal")
);

-- CreateTable
CREATE TABLE "AnalysisRun" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "state" "RunState" NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "articlesDone" INTEGER NOT NULL DEFAULT 0,
    "articlesTotal" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "engineName" TEXT,
    "engineVersion" TEXT,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "sequence" BIGSERIAL NOT NULL,
    "articles" JSON,
    "claimCount" INTEGER NOT NULL DEFAULT 0,
    "pointCounts" JSON,
    "hasResults" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AnalysisRun_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "workspaceId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "inputHash" CHAR(64) NOT NULL,
    "data" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("workspaceId","versionId")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "pointId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "supersedesId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "target" "AnnotationTarget" NOT NULL,
    "targetId" TEXT,
    "versionId" TEXT,
    "selector" JSON,
    "body" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "parentId" TEXT,
    "supersedesId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "pointId" TEXT NOT NULL,
    "stance" "EvidenceStance" NOT NULL,
    "quote" TEXT,
    "url" TEXT,
    "versionId" TEXT,
    "selector" JSON,
    "citation" JSON,
    "note" TEXT,
    "actorId" TEXT NOT NULL,
    "supersedesId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Story" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Story_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "StoryVisit" (
    "workspaceId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoryVisit_pkey" PRIMARY KEY ("workspaceId","storyId","actorId")
);

-- CreateTable
CREATE TABLE "Source" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Article" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "sourceId" TEXT,
    "title" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "publishedAt" TEXT,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_storyId_sequence_idx" ON "AuditEntry"("workspaceId", "storyId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_subjectKind_subjectId_idx" ON "AuditEntry"("workspaceId", "subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "Claim_workspaceId_runId_ordinal_idx" ON "Claim"("workspaceId", "runId", "ordinal");

-- CreateIndex
CREATE INDEX "Claim_workspaceId_runId_articleId_idx" ON "Claim"("workspaceId", "runId", "articleId");

-- CreateIndex
CREATE INDEX "AnalysisRun_workspaceId_storyId_sequence_idx" ON "AnalysisRun"("workspaceId", "storyId", "sequence");

-- CreateIndex
CREATE INDEX "AnalysisRun_state_sequence_idx" ON "AnalysisRun"("state", "sequence");

-- CreateIndex
CREATE INDEX "Assessment_workspaceId_storyId_pointId_createdAt_idx" ON "Assessment"("workspaceId", "storyId", "pointId", "createdAt");

-- CreateIndex
CREATE INDEX "Annotation_workspaceId_storyId_target_targetId_idx" ON "Annotation"("workspaceId", "storyId", "target", "targetId");

-- CreateIndex
CREATE INDEX "Annotation_workspaceId_versionId_idx" ON "Annotation"("workspaceId", "versionId");

-- CreateIndex
CREATE INDEX "Evidence_workspaceId_storyId_pointId_idx" ON "Evidence"("workspaceId", "storyId", "pointId");

-- CreateIndex
CREATE INDEX "Story_workspaceId_deletedAt_updatedAt_idx" ON "Story"("workspaceId", "deletedAt", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Source_workspaceId_name_key" ON "Source"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "Article_workspaceId_storyId_removedAt_idx" ON "Article"("workspaceId", "storyId", "removedAt");

-- CreateIndex
CREATE INDEX "Article_workspaceId_sourceId_idx" ON "Article"("workspaceId", "sourceId");

-- CreateIndex
CREATE INDEX "ArticleVersion_workspaceId_sha256_idx" ON "ArticleVersion"("workspaceId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_workspaceId_articleId_number_key" ON "ArticleVersion"("workspaceId", "articleId", "number");

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisRun" ADD CONSTRAINT "AnalysisRun_workspaceId_storyId_fkey" FOREIGN KEY ("workspaceId", "storyId") REFERENCES "Story"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVisit" ADD CONSTRAINT "StoryVisit_workspaceId_storyId_fkey" FOREIGN KEY ("workspaceId", "storyId") REFERENCES "Story"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_storyId_fkey" FOREIGN KEY ("workspaceId", "storyId") REFERENCES "Story"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
