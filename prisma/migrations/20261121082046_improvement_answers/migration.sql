-- AlterTable
ALTER TABLE "Improvement" ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '[]';
