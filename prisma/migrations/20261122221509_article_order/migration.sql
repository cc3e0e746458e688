-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "sequence" BIGSERIAL NOT NULL;

-- Articles that are there already keep the order in which pages listed them so far.
UPDATE "Article"
SET "sequence" = listed."place"
FROM (
  SELECT "workspaceId", "id", row_number() OVER (ORDER BY "importedAt", "file", "id") AS "place"
  FROM "Article"
) AS listed
WHERE "Article"."workspaceId" = listed."workspaceId" AND "Article"."id" = listed."id";
