-- AlterTable
ALTER TABLE "RenderedDocument" ADD COLUMN     "fit" JSONB;
