-- Names are sorted as Chinese readers expect.
ALTER TABLE "group" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";

-- Lets an exclusion constraint compare ids beside ranges of days; a trusted extension that every PostgreSQL brings.
CREATE EXTENSION IF NOT EXISTS "btree_gist";

ALTER TABLE "group"
  ADD CONSTRAINT "group_department_has_grade" CHECK (("kind" = 'GRADE_DEPARTMENT') = ("grade_id" IS NOT NULL));
CREATE UNIQUE INDEX "group_one_department_of_a_grade" ON "group" ("school_id", "grade_id")
  WHERE "grade_id" IS NOT NULL AND "archived_at" IS NULL;

ALTER TABLE "group_membership"
  ADD CONSTRAINT "group_membership_is_one_person" CHECK (("staff_id" IS NULL) <> ("guardian_id" IS NULL)),
  ADD CONSTRAINT "group_membership_guardian_with_pupil" CHECK (("guardian_id" IS NULL) = ("pupil_id" IS NULL)),
  ADD CONSTRAINT "group_membership_representative_is_guardian" CHECK (
    "position" <> 'PARENT_REPRESENTATIVE' OR "guardian_id" IS NOT NULL
  ),
  ADD CONSTRAINT "group_membership_ends_after_start" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");

-- On no day has a group two leaders. Checked at the end of a transaction, so that two may change places within one.
ALTER TABLE "group_membership"
  ADD CONSTRAINT "group_membership_one_leader_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "group_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&
  ) WHERE ("position" = 'LEADER') DEFERRABLE INITIALLY DEFERRED;

-- On no day does one person sit in a group twice.
ALTER TABLE "group_membership"
  ADD CONSTRAINT "group_membership_staff_once" EXCLUDE USING gist (
    "school_id" WITH =, "group_id" WITH =, "staff_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&
  ) WHERE ("staff_id" IS NOT NULL) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "group_membership_guardian_once" EXCLUDE USING gist (
    "school_id" WITH =, "group_id" WITH =, "guardian_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&
  ) WHERE ("guardian_id" IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;
