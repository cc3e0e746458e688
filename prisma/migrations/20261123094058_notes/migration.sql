-- Never written to by any version: threads of notes take its place.
-- DropTable
DROP TABLE "Annotation";

-- DropEnum
DROP TYPE "AnnotationTarget";

-- CreateTable
CREATE TABLE "NoteThread" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "target" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteThread_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "NoteStep" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSON NOT NULL,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteStep_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "NoteThread_workspaceId_storyId_idx" ON "NoteThread"("workspaceId", "storyId");

-- CreateIndex
CREATE INDEX "NoteStep_workspaceId_storyId_sequence_idx" ON "NoteStep"("workspaceId", "storyId", "sequence");

-- What people note is never changed: editing and deleting are rows more.
CREATE TRIGGER "NoteThread_append_only" BEFORE UPDATE OR DELETE ON "NoteThread"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "NoteStep_append_only" BEFORE UPDATE OR DELETE ON "NoteStep"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
