-- AlterTable
ALTER TABLE "Actor" ADD COLUMN     "importedName" TEXT;

-- AlterTable
ALTER TABLE "ApiToken" ADD COLUMN     "importedName" TEXT;

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "held" BOOLEAN NOT NULL DEFAULT true;
