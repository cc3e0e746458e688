-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "blind" BOOLEAN NOT NULL DEFAULT false;

-- Never written to by any version: what they were meant for are steps of a review now.
-- DropTable
DROP TABLE "Assessment";

-- DropTable
DROP TABLE "Evidence";

-- DropEnum
DROP TYPE "EvidenceStance";

-- CreateTable
CREATE TABLE "ReviewCase" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "subject" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewCase_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ReviewStep" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSON NOT NULL,
    "reason" TEXT,
    "undoesId" TEXT,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Rating" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "tone" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "ReviewCase_workspaceId_storyId_idx" ON "ReviewCase"("workspaceId", "storyId");

-- CreateIndex
CREATE INDEX "ReviewStep_workspaceId_storyId_sequence_idx" ON "ReviewStep"("workspaceId", "storyId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewStep_workspaceId_undoesId_key" ON "ReviewStep"("workspaceId", "undoesId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_workspaceId_storyId_name_key" ON "SavedView"("workspaceId", "storyId", "name");

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people did in a review is never changed: taking back is another row.
CREATE TRIGGER "ReviewStep_append_only" BEFORE UPDATE OR DELETE ON "ReviewStep"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "ReviewCase_append_only" BEFORE UPDATE OR DELETE ON "ReviewCase"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
