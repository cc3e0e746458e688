-- CreateTable
CREATE TABLE "Decision" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSON NOT NULL,
    "reason" TEXT,
    "undoesId" TEXT,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Decision_workspaceId_storyId_sequence_idx" ON "Decision"("workspaceId", "storyId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_undoesId_key" ON "Decision"("workspaceId", "undoesId");

-- What people decided is never changed: taking back is another row.
CREATE TRIGGER "Decision_append_only" BEFORE UPDATE OR DELETE ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
