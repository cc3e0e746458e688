-- AlterTable
ALTER TABLE "AnalysisRun" ADD COLUMN     "errors" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lost" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Reading" ADD COLUMN     "blocks" JSON NOT NULL DEFAULT '[]';

-- A cache whose entries lack their blocks: the next analysis reads again, and fills it.
DELETE FROM "Reading";
