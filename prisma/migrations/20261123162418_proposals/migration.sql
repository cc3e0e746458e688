-- CreateTable
CREATE TABLE "Proposal" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,
    "body" JSON NOT NULL,
    "reason" TEXT,
    "actorId" TEXT NOT NULL,
    "tokenId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ProposalEnd" (
    "workspaceId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "madeId" TEXT,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposalEnd_pkey" PRIMARY KEY ("workspaceId","proposalId")
);

-- CreateIndex
CREATE INDEX "Proposal_workspaceId_storyId_sequence_idx" ON "Proposal"("workspaceId", "storyId", "sequence");

-- What was proposed, and what became of it, is never changed.
CREATE TRIGGER "Proposal_append_only" BEFORE UPDATE OR DELETE ON "Proposal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "ProposalEnd_append_only" BEFORE UPDATE OR DELETE ON "ProposalEnd"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
