-- Rooms beside people import their lists; a list of clubs or applications belongs to a term.
ALTER TYPE "import_kind" ADD VALUE 'CLUBS';
ALTER TYPE "import_kind" ADD VALUE 'APPLICATIONS';
ALTER TABLE "import_batch" ADD COLUMN "term_id" UUID;
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a line may have meant, sealed: a proposal can name a pupil.
ALTER TABLE "import_line" ADD COLUMN "proposals" BYTEA;

-- How a guardian confirmed an application (R90).
CREATE TYPE "application_confirmation" AS ENUM ('PLATFORM', 'SYSTEM', 'SIGNED_SLIP', 'PHONE', 'IN_PERSON');
ALTER TABLE "application" ADD COLUMN "confirmed_how" "application_confirmation";
ALTER TABLE "application"
  ADD CONSTRAINT "application_confirmed_somehow" CHECK ("confirmed_how" IS NULL OR "confirmed_at" IS NOT NULL);
