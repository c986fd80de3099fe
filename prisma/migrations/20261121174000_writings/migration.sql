-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "writingId" TEXT;

-- CreateTable
CREATE TABLE "Writing" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "cvId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "job" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "engine" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "report" JSONB,
    "finishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Writing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WritingVersion" (
    "id" TEXT NOT NULL,
    "writingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WritingVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WritingReply" (
    "id" TEXT NOT NULL,
    "writingId" TEXT NOT NULL,
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

    CONSTRAINT "WritingReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Writing_cvId_createdAt_idx" ON "Writing"("cvId", "createdAt");

-- CreateIndex
CREATE INDEX "Writing_userId_idx" ON "Writing"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "WritingVersion_writingId_number_key" ON "WritingVersion"("writingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "WritingReply_writingId_step_promptHash_key" ON "WritingReply"("writingId", "step", "promptHash");

-- AddForeignKey
ALTER TABLE "Writing" ADD CONSTRAINT "Writing_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Writing" ADD CONSTRAINT "Writing_cvId_fkey" FOREIGN KEY ("cvId") REFERENCES "Cv"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WritingVersion" ADD CONSTRAINT "WritingVersion_writingId_fkey" FOREIGN KEY ("writingId") REFERENCES "Writing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WritingReply" ADD CONSTRAINT "WritingReply_writingId_fkey" FOREIGN KEY ("writingId") REFERENCES "Writing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_writingId_fkey" FOREIGN KEY ("writingId") REFERENCES "Writing"("id") ON DELETE SET NULL ON UPDATE CASCADE;
