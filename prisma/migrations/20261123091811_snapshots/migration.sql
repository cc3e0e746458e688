-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "snapshotId" TEXT;

-- CreateTable
CREATE TABLE "Snapshot" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentType" TEXT NOT NULL,
    "origin" JSON NOT NULL,
    "textSha256" CHAR(64) NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Snapshot_workspaceId_sha256_idx" ON "Snapshot"("workspaceId", "sha256");

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_workspaceId_snapshotId_fkey" FOREIGN KEY ("workspaceId", "snapshotId") REFERENCES "Snapshot"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was fetched stays on record as it was recorded.
CREATE TRIGGER "Snapshot_append_only" BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
