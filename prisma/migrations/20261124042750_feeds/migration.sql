-- CreateTable
CREATE TABLE "Feed" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "everyMinutes" INTEGER,
    "dueAt" TIMESTAMPTZ(3),
    "etag" TEXT,
    "lastModified" TEXT,
    "lookedAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "FeedItem" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "feedId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "key" CHAR(64) NOT NULL,
    "url" TEXT NOT NULL,
    "urlKey" CHAR(64) NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "publishedAt" TEXT,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "articleId" TEXT,
    "problem" TEXT,
    "actorId" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedItem_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Feed_dueAt_idx" ON "Feed"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_workspaceId_storyId_url_key" ON "Feed"("workspaceId", "storyId", "url");

-- CreateIndex
CREATE INDEX "FeedItem_workspaceId_storyId_state_sequence_idx" ON "FeedItem"("workspaceId", "storyId", "state", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "FeedItem_workspaceId_storyId_key_key" ON "FeedItem"("workspaceId", "storyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "FeedItem_workspaceId_storyId_urlKey_key" ON "FeedItem"("workspaceId", "storyId", "urlKey");

-- AddForeignKey
ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_workspaceId_feedId_fkey" FOREIGN KEY ("workspaceId", "feedId") REFERENCES "Feed"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
