-- AlterTable
ALTER TABLE "service_token" ADD COLUMN     "revoked_by_id" UUID,
ADD COLUMN     "revoked_by_name" TEXT;

-- Of tokens revoked before, nobody wrote down by whom.
ALTER TABLE "service_token"
  ADD CONSTRAINT "service_token_revoked_by" CHECK (
    ("revoked_by_id" IS NULL) = ("revoked_by_name" IS NULL)
    AND ("revoked_by_id" IS NULL OR "revoked_at" IS NOT NULL)
  );
