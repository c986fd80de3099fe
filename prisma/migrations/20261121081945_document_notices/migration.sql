-- AlterTable
ALTER TABLE "RenderedDocument" ADD COLUMN     "notices" JSONB;
