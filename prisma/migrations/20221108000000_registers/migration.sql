-- Registers: what was expected on a date, who attended, who handed over, took over and let go.

CREATE TYPE "register_state" AS ENUM ('OPEN', 'CLOSED');

CREATE TYPE "attendance_status" AS ENUM ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'EXCUSED');

CREATE TYPE "absence_outcome" AS ENUM ('GUARDIAN_KNOWS', 'ELSEWHERE', 'LEFT_SCHOOL', 'OTHER');

CREATE TYPE "mark_fate" AS ENUM ('REPLACED', 'OUTDATED', 'AFTER_CLOSING', 'CORRECTED');

CREATE TYPE "pick_up_kind" AS ENUM ('GUARDIAN', 'NAMED_PERSON', 'ALONE');

CREATE TYPE "release_way" AS ENUM ('COLLECTED', 'ALONE', 'STAFF_DECISION');

CREATE TYPE "homework_state" AS ENUM ('FINISHED', 'UNFINISHED', 'NONE');

CREATE TYPE "homework_help" AS ENUM ('ANSWERED', 'SUPPORTED', 'STRETCHED', 'TUTORED');

CREATE TYPE "care_activity" AS ENUM ('SELF_STUDY', 'HOMEWORK', 'REVISION', 'PREVIEW', 'READING', 'CLUB_ACTIVITY');

CREATE TABLE "session_register" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "session_id" UUID NOT NULL,
    "care_class_id" UUID,
    "club_id" UUID,
    "name" TEXT NOT NULL,
    "grade_numbers" SMALLINT[],
    "venue_id" UUID,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "state" "register_state" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_by_name" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_register_pkey" PRIMARY KEY ("school_id","id")
);

CREATE TABLE "register_adult" (
    "school_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "part" "assignment_part" NOT NULL,
    "cover_for_name" TEXT,

    CONSTRAINT "register_adult_pkey" PRIMARY KEY ("school_id","register_id","staff_id")
);

CREATE TABLE "attendance" (
    "school_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "register_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "home_class_id" UUID NOT NULL,
    "expected" BOOLEAN NOT NULL DEFAULT true,
    "order" SMALLINT NOT NULL,
    "status" "attendance_status",
    "marked_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "marked_by_id" UUID,
    "marked_by_name" TEXT,
    "reason" TEXT,
    "outcome" "absence_outcome",
    "outcome_note" TEXT,
    "outcome_at" TIMESTAMPTZ(3),
    "outcome_by_id" UUID,
    "outcome_by_name" TEXT,
    "alerted_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("school_id","date","register_id","pupil_id")
) PARTITION BY RANGE ("date");

CREATE TABLE "attendance_change" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "register_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "status" "attendance_status" NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_by_name" TEXT NOT NULL,
    "fate" "mark_fate" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_change_pkey" PRIMARY KEY ("school_id","id")
);

CREATE TABLE "pupil_leave" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "reason" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pupil_leave_pkey" PRIMARY KEY ("school_id","id")
);

CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "from_home_class_id" UUID,
    "from_register_id" UUID,
    "handed_count" SMALLINT NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_by_id" UUID NOT NULL,
    "handed_by_name" TEXT NOT NULL,
    "note" TEXT,
    "taken_count" SMALLINT,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by_id" UUID,
    "taken_by_name" TEXT,
    "explanation" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("school_id","id")
);

CREATE TABLE "pick_up_authorisation" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "kind" "pick_up_kind" NOT NULL,
    "guardian_id" UUID,
    "name" TEXT,
    "relation" TEXT,
    "phone_cipher" BYTEA,
    "phone_index" BYTEA,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "confirmed_how" "application_confirmation" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revoked_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pick_up_authorisation_pkey" PRIMARY KEY ("school_id","id")
);

CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "pupil_id" UUID NOT NULL,
    "register_id" UUID,
    "way" "release_way" NOT NULL,
    "authorisation_id" UUID,
    "person_name" TEXT,
    "decided_by_id" UUID,
    "note" TEXT,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "released_by_id" UUID NOT NULL,
    "released_by_name" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "release_pkey" PRIMARY KEY ("school_id","id")
);

CREATE TABLE "homework_record" (
    "school_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "register_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "state" "homework_state" NOT NULL,
    "help" "homework_help",
    "help_note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "homework_record_pkey" PRIMARY KEY ("school_id","date","register_id","pupil_id")
);

CREATE TABLE "daily_record" (
    "school_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "activities" "care_activity"[],
    "content" TEXT NOT NULL,
    "incident" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "daily_record_pkey" PRIMARY KEY ("school_id","register_id")
);

CREATE TABLE "substitute_pass" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "session_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "substitute_pass_pkey" PRIMARY KEY ("school_id","id")
);

CREATE INDEX "session_register_school_id_term_id_date_idx" ON "session_register"("school_id", "term_id", "date");

CREATE INDEX "session_register_school_id_care_class_id_idx" ON "session_register"("school_id", "care_class_id");

CREATE INDEX "session_register_school_id_club_id_idx" ON "session_register"("school_id", "club_id");

CREATE UNIQUE INDEX "session_register_school_id_date_id_key" ON "session_register"("school_id", "date", "id");

CREATE UNIQUE INDEX "session_register_school_id_date_session_id_key" ON "session_register"("school_id", "date", "session_id");

CREATE INDEX "register_adult_school_id_staff_id_idx" ON "register_adult"("school_id", "staff_id");

CREATE INDEX "attendance_school_id_pupil_id_date_idx" ON "attendance"("school_id", "pupil_id", "date");

CREATE INDEX "attendance_change_school_id_date_register_id_pupil_id_idx" ON "attendance_change"("school_id", "date", "register_id", "pupil_id");

CREATE INDEX "pupil_leave_school_id_pupil_id_idx" ON "pupil_leave"("school_id", "pupil_id");

CREATE INDEX "hand_over_school_id_register_id_idx" ON "hand_over"("school_id", "register_id");

CREATE INDEX "hand_over_school_id_from_register_id_idx" ON "hand_over"("school_id", "from_register_id");

CREATE INDEX "pick_up_authorisation_school_id_pupil_id_idx" ON "pick_up_authorisation"("school_id", "pupil_id");

CREATE INDEX "pick_up_authorisation_school_id_guardian_id_idx" ON "pick_up_authorisation"("school_id", "guardian_id");

CREATE UNIQUE INDEX "pick_up_authorisation_school_id_id_pupil_id_key" ON "pick_up_authorisation"("school_id", "id", "pupil_id");

CREATE INDEX "release_school_id_date_idx" ON "release"("school_id", "date");

CREATE INDEX "release_school_id_pupil_id_date_idx" ON "release"("school_id", "pupil_id", "date");

CREATE INDEX "release_school_id_register_id_idx" ON "release"("school_id", "register_id");

CREATE UNIQUE INDEX "substitute_pass_token_hash_key" ON "substitute_pass"("token_hash");

CREATE INDEX "substitute_pass_school_id_date_session_id_idx" ON "substitute_pass"("school_id", "date", "session_id");

ALTER TABLE "session_register" ADD CONSTRAINT "session_register_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session_register" ADD CONSTRAINT "session_register_school_id_care_class_id_fkey" FOREIGN KEY ("school_id", "care_class_id") REFERENCES "care_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session_register" ADD CONSTRAINT "session_register_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session_register" ADD CONSTRAINT "session_register_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "register_adult" ADD CONSTRAINT "register_adult_school_id_register_id_fkey" FOREIGN KEY ("school_id", "register_id") REFERENCES "session_register"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "register_adult" ADD CONSTRAINT "register_adult_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_school_id_date_register_id_fkey" FOREIGN KEY ("school_id", "date", "register_id") REFERENCES "session_register"("school_id", "date", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_school_id_home_class_id_fkey" FOREIGN KEY ("school_id", "home_class_id") REFERENCES "home_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance_change" ADD CONSTRAINT "attendance_change_school_id_date_register_id_pupil_id_fkey" FOREIGN KEY ("school_id", "date", "register_id", "pupil_id") REFERENCES "attendance"("school_id", "date", "register_id", "pupil_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pupil_leave" ADD CONSTRAINT "pupil_leave_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_school_id_register_id_fkey" FOREIGN KEY ("school_id", "register_id") REFERENCES "session_register"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_school_id_from_home_class_id_fkey" FOREIGN KEY ("school_id", "from_home_class_id") REFERENCES "home_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_school_id_from_register_id_fkey" FOREIGN KEY ("school_id", "from_register_id") REFERENCES "session_register"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pick_up_authorisation" ADD CONSTRAINT "pick_up_authorisation_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "pick_up_authorisation" ADD CONSTRAINT "pick_up_authorisation_school_id_guardian_id_fkey" FOREIGN KEY ("school_id", "guardian_id") REFERENCES "guardian"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "release" ADD CONSTRAINT "release_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "release" ADD CONSTRAINT "release_school_id_register_id_fkey" FOREIGN KEY ("school_id", "register_id") REFERENCES "session_register"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "release" ADD CONSTRAINT "release_school_id_authorisation_id_pupil_id_fkey" FOREIGN KEY ("school_id", "authorisation_id", "pupil_id") REFERENCES "pick_up_authorisation"("school_id", "id", "pupil_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "release" ADD CONSTRAINT "release_school_id_decided_by_id_fkey" FOREIGN KEY ("school_id", "decided_by_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "homework_record" ADD CONSTRAINT "homework_record_school_id_date_register_id_pupil_id_fkey" FOREIGN KEY ("school_id", "date", "register_id", "pupil_id") REFERENCES "attendance"("school_id", "date", "register_id", "pupil_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "daily_record" ADD CONSTRAINT "daily_record_school_id_register_id_fkey" FOREIGN KEY ("school_id", "register_id") REFERENCES "session_register"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "substitute_pass" ADD CONSTRAINT "substitute_pass_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
