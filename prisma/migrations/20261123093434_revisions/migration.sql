-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "asOf" TEXT;

-- CreateTable
CREATE TABLE "Revision" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "fromNumber" INTEGER NOT NULL,
    "toNumber" INTEGER NOT NULL,
    "carried" JSON NOT NULL,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Revision_workspaceId_storyId_sequence_idx" ON "Revision"("workspaceId", "storyId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_workspaceId_articleId_toNumber_key" ON "Revision"("workspaceId", "articleId", "toNumber");

-- What was carried over is told as it was found then.
CREATE TRIGGER "Revision_append_only" BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
