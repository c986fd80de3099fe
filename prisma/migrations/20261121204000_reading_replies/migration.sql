-- CreateTable
CREATE TABLE "ReadingReply" (
    "id" TEXT NOT NULL,
    "cvId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "promptHash" TEXT NOT NULL,
    "prompt" JSONB NOT NULL,
    "reply" TEXT NOT NULL,
    "errorCode" TEXT,
    "inputTokens" INTEGER,
    "outputTokens" INTEGER,
    "durationMs" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cost" DOUBLE PRECISION,

    CONSTRAINT "ReadingReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReadingReply_cvId_step_promptHash_key" ON "ReadingReply"("cvId", "step", "promptHash");

-- AddForeignKey
ALTER TABLE "ReadingReply" ADD CONSTRAINT "ReadingReply_cvId_fkey" FOREIGN KEY ("cvId") REFERENCES "Cv"("id") ON DELETE CASCADE ON UPDATE CASCADE;
