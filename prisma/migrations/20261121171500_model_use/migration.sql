-- CreateTable
CREATE TABLE "ModelUse" (
    "id" TEXT NOT NULL,
    "userId" TEXT,
    "subject" TEXT NOT NULL,
    "reserved" INTEGER NOT NULL,
    "used" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelUse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ModelUse_createdAt_idx" ON "ModelUse"("createdAt");

-- CreateIndex
CREATE INDEX "ModelUse_userId_idx" ON "ModelUse"("userId");

-- CreateIndex
CREATE INDEX "ModelUse_subject_idx" ON "ModelUse"("subject");

-- AddForeignKey
ALTER TABLE "ModelUse" ADD CONSTRAINT "ModelUse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
