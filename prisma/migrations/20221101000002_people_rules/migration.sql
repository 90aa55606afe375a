-- Names sort as Chinese readers expect: by pinyin.
ALTER TABLE "pupil" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "guardian" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "staff" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";

-- What lists are searched by, among those who are there. Prisma's schema cannot say a partial index.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE INDEX "pupil_search" ON "pupil"
  USING gin ("name" gin_trgm_ops, "pinyin" gin_trgm_ops, "initials" gin_trgm_ops, "pupil_number" gin_trgm_ops)
  WHERE "archived_at" IS NULL;
CREATE INDEX "guardian_search" ON "guardian"
  USING gin ("name" gin_trgm_ops, "pinyin" gin_trgm_ops, "initials" gin_trgm_ops)
  WHERE "archived_at" IS NULL;
CREATE INDEX "staff_search" ON "staff"
  USING gin ("name" gin_trgm_ops, "pinyin" gin_trgm_ops, "initials" gin_trgm_ops, "staff_number" gin_trgm_ops)
  WHERE "archived_at" IS NULL;

ALTER TABLE "pupil"
  ADD CONSTRAINT "pupil_is_named" CHECK (btrim("name") <> '' AND btrim("pupil_number") <> ''),
  ADD CONSTRAINT "pupil_name_keys" CHECK ("pinyin" ~ '^[a-z]*$' AND "initials" ~ '^[a-z]*$');
ALTER TABLE "guardian"
  ADD CONSTRAINT "guardian_is_named" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "guardian_name_keys" CHECK ("pinyin" ~ '^[a-z]*$' AND "initials" ~ '^[a-z]*$');
ALTER TABLE "staff"
  ADD CONSTRAINT "staff_is_named" CHECK (btrim("name") <> '' AND btrim("staff_number") <> ''),
  ADD CONSTRAINT "staff_name_keys" CHECK ("pinyin" ~ '^[a-z]*$' AND "initials" ~ '^[a-z]*$');

-- A sealed value stands with its blind index or not at all. The least seal is version, nonce and tag; a digit more is a value.
ALTER TABLE "pupil"
  ADD CONSTRAINT "pupil_roll_number_sealed"
  CHECK (("roll_number_cipher" IS NULL) = ("roll_number_index" IS NULL)
    AND (octet_length("roll_number_cipher") > 29 AND octet_length("roll_number_index") = 32) IS NOT FALSE);
ALTER TABLE "guardian"
  ADD CONSTRAINT "guardian_phone_sealed"
  CHECK (("phone_cipher" IS NULL) = ("phone_index" IS NULL)
    AND (octet_length("phone_cipher") > 29 AND octet_length("phone_index") = 32) IS NOT FALSE);
ALTER TABLE "staff"
  ADD CONSTRAINT "staff_phone_sealed"
  CHECK (("phone_cipher" IS NULL) = ("phone_index" IS NULL)
    AND (octet_length("phone_cipher") > 29 AND octet_length("phone_index") = 32) IS NOT FALSE);

ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_order" CHECK ("order" BETWEEN 1 AND 9);

ALTER TABLE "import_batch"
  ADD CONSTRAINT "import_batch_goes_forward"
  CHECK (("state" = 'CHECKED') = ("committed_at" IS NULL) AND ("state" = 'UNDONE') = ("undone_at" IS NOT NULL));
ALTER TABLE "import_line"
  ADD CONSTRAINT "import_line_sealed" CHECK (octet_length("cells") > 29),
  ADD CONSTRAINT "import_line_row" CHECK ("row" >= 1);
