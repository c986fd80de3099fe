-- AlterTable
ALTER TABLE "AiResponse" ADD COLUMN     "cost" DOUBLE PRECISION;

-- CreateIndex
CREATE INDEX "AiResponse_createdAt_idx" ON "AiResponse"("createdAt");
