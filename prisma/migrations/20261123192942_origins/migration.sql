-- CreateTable
CREATE TABLE "RunOrigins" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "RunOrigins_pkey" PRIMARY KEY ("workspaceId","runId")
);

-- AddForeignKey
ALTER TABLE "RunOrigins" ADD CONSTRAINT "RunOrigins_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "AnalysisRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
