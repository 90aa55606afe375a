ALTER TABLE "user" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";

-- User names are compared in lower case: two that differ by case alone would be one person's two accounts.
ALTER TABLE "user" ADD CONSTRAINT "user_name_in_lower_case" CHECK ("username" = lower("username"));

-- A password is never kept in another form than argon2id with its parameters beside it.
ALTER TABLE "account" ADD CONSTRAINT "account_password_hashed" CHECK ("password" LIKE '$argon2id$v=19$m=%');

-- A bureau's role is held in a bureau, every other one in a school.
ALTER TABLE "role_grant"
  ADD CONSTRAINT "role_grant_place"
  CHECK (("bureau_id" IS NOT NULL) = ("role" = 'BUREAU') AND ("school_id" IS NULL) = ("role" = 'BUREAU'));

-- Grades narrow a grade lead, who leads at least one.
ALTER TABLE "role_grant"
  ADD CONSTRAINT "role_grant_grades"
  CHECK (
    CASE WHEN "role" = 'GRADE_LEAD'
      THEN cardinality("grades") > 0 AND "grades" <@ ARRAY[1, 2, 3, 4, 5, 6]
      ELSE cardinality(coalesce("grades", '{}')) = 0
    END
  );

-- A role is held once in a place; one that was revoked may be granted again.
CREATE UNIQUE INDEX "role_grant_held_once"
  ON "role_grant" ("user_id", coalesce("school_id", "bureau_id"), "role", coalesce("office_id", "user_id"))
  WHERE "revoked_at" IS NULL;

ALTER TABLE "throttle" ADD CONSTRAINT "throttle_counts" CHECK ("uses" >= 0);
