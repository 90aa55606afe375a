-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('BUREAU', 'SCHOOL_ADMIN', 'OFFICE', 'GRADE_LEAD', 'TEACHER', 'GUARDIAN');

-- CreateEnum
CREATE TYPE "club_category" AS ENUM ('SPORT', 'ART', 'SCIENCE');

-- CreateEnum
CREATE TYPE "club_level" AS ENUM ('GRADE', 'SCHOOL');

-- CreateEnum
CREATE TYPE "club_state" AS ENUM ('DRAFT', 'OPEN', 'RUNNING', 'CLOSED');

-- CreateEnum
CREATE TYPE "club_teacher_part" AS ENUM ('LEADS', 'ASSISTS');

-- CreateEnum
CREATE TYPE "enrolment_state" AS ENUM ('ENROLLED', 'WAITING', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "group_kind" AS ENUM ('LEADING_GROUP', 'OFFICE', 'GRADE_DEPARTMENT', 'PARENTS_COMMITTEE');

-- CreateEnum
CREATE TYPE "group_position" AS ENUM ('LEADER', 'DEPUTY', 'MEMBER', 'PARENT_REPRESENTATIVE');

-- CreateEnum
CREATE TYPE "duty_part" AS ENUM ('LEADS', 'ASSISTS');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "guardian_relation" AS ENUM ('FATHER', 'MOTHER', 'GRANDFATHER', 'GRANDMOTHER', 'MATERNAL_GRANDFATHER', 'MATERNAL_GRANDMOTHER', 'OTHER');

-- CreateEnum
CREATE TYPE "staff_kind" AS ENUM ('TEACHER', 'EMPLOYEE', 'VOLUNTEER', 'OUTSIDE_INSTRUCTOR');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('PUPILS', 'STAFF');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('CHECKED', 'COMMITTED', 'UNDONE');

-- CreateEnum
CREATE TYPE "import_verdict" AS ENUM ('NEW', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'INVALID', 'DROPPED');

-- CreateEnum
CREATE TYPE "policy_kind" AS ENUM ('PLAN', 'REGULATION', 'LEGAL_BASIS');

-- CreateEnum
CREATE TYPE "policy_level" AS ENUM ('STATE', 'PROVINCE', 'CITY', 'DISTRICT', 'SCHOOL');

-- CreateEnum
CREATE TYPE "management" AS ENUM ('HOMEWORK', 'SLEEP', 'PHONES', 'READING', 'FITNESS');

-- CreateEnum
CREATE TYPE "policy_state" AS ENUM ('DRAFT', 'IN_CONSULTATION', 'APPROVED', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "combine_range" AS ENUM ('HOME_CLASS', 'GRADE');

-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('OPEN', 'ANSWERED', 'TAKEN_UP');

-- CreateEnum
CREATE TYPE "term_state" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "calendar_day_kind" AS ENUM ('TEACHING', 'HOLIDAY', 'MAKE_UP', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "venue_kind" AS ENUM ('CLASSROOM', 'SPECIAL_ROOM', 'HALL', 'OUTDOOR');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "banned" BOOLEAN NOT NULL DEFAULT false,
    "ban_reason" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "last_seen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" BYTEA NOT NULL,
    "uses" INTEGER NOT NULL,
    "window_started" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "bureau_id" UUID,
    "school_id" UUID,
    "grades" INTEGER[],
    "office_id" UUID,
    "staff_id" UUID,
    "guardian_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preference" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "permission" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resource" TEXT NOT NULL,
    "record_ids" UUID[],
    "reason" TEXT,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "inverse" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undoes_id" UUID,

    CONSTRAINT "action_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "school_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("school_id","user_id","key")
);

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" "club_category" NOT NULL,
    "description" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "club" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "course_id" UUID,
    "name" TEXT NOT NULL,
    "category" "club_category" NOT NULL,
    "level" "club_level" NOT NULL,
    "description" TEXT,
    "minimum" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "state" "club_state" NOT NULL DEFAULT 'DRAFT',
    "roster_locked_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "club_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "club_grade" (
    "school_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,

    CONSTRAINT "club_grade_pkey" PRIMARY KEY ("school_id","club_id","grade_id")
);

-- CreateTable
CREATE TABLE "club_session" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "venue_id" UUID,
    "weekday" SMALLINT NOT NULL,
    "period" SMALLINT NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,

    CONSTRAINT "club_session_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "club_teacher" (
    "school_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "part" "club_teacher_part" NOT NULL DEFAULT 'LEADS',

    CONSTRAINT "club_teacher_pkey" PRIMARY KEY ("school_id","club_id","staff_id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "state" "enrolment_state" NOT NULL,
    "position" INTEGER NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "pin_reason" TEXT,
    "enrolled_at" TIMESTAMPTZ(3),
    "offered_at" TIMESTAMPTZ(3),
    "offer_expires_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "enrolment_slot" (
    "school_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,

    CONSTRAINT "enrolment_slot_pkey" PRIMARY KEY ("school_id","enrolment_id","session_id")
);

-- CreateTable
CREATE TABLE "group" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" "group_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "grade_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "group_membership" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "staff_id" UUID,
    "guardian_id" UUID,
    "pupil_id" UUID,
    "position" "group_position" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_membership_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "policy_id" UUID,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "part" "duty_part" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "pupil" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "home_class_id" UUID NOT NULL,
    "pupil_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "sex" "sex",
    "remark" TEXT,
    "care_note" TEXT,
    "roll_number_cipher" BYTEA,
    "roll_number_index" BYTEA,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pupil_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "phone_cipher" BYTEA,
    "phone_index" BYTEA,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "guardianship" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "relation" "guardian_relation" NOT NULL,
    "order" SMALLINT NOT NULL DEFAULT 1,

    CONSTRAINT "guardianship_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "staff_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "kind" "staff_kind" NOT NULL,
    "office_id" UUID,
    "grade_id" UUID,
    "subjects" TEXT[],
    "phone_cipher" BYTEA,
    "phone_index" BYTEA,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "sheet_name" TEXT NOT NULL,
    "other_sheets" TEXT[],
    "columns" TEXT[],
    "unknown_headings" TEXT[],
    "skipped" JSONB NOT NULL DEFAULT '[]',
    "state" "import_state" NOT NULL DEFAULT 'CHECKED',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "import_line" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" BYTEA NOT NULL,
    "verdict" "import_verdict" NOT NULL,
    "issues" JSONB NOT NULL DEFAULT '[]',
    "duplicate_of" INTEGER,
    "changes" BYTEA,
    "record_id" UUID,
    "before" BYTEA,
    "kept" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_line_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID,
    "kind" "policy_kind" NOT NULL,
    "level" "policy_level" NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT,
    "managements" "management"[],
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "policy_basis" (
    "school_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "basis_id" UUID NOT NULL,

    CONSTRAINT "policy_basis_pkey" PRIMARY KEY ("school_id","policy_id","basis_id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "policy_state" NOT NULL DEFAULT 'DRAFT',
    "body" JSONB NOT NULL,
    "change_note" TEXT,
    "created_by_id" UUID NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "effective_from" DATE,
    "effective_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "rule_thresholds" (
    "school_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "minutes_per_day" INTEGER NOT NULL,
    "sport_periods_per_week" INTEGER NOT NULL,
    "science_or_art_periods_per_week" INTEGER NOT NULL,
    "club_target_size" INTEGER NOT NULL,
    "club_size_tolerance" INTEGER NOT NULL,
    "combine_within" "combine_range" NOT NULL,
    "offer_hours" INTEGER,

    CONSTRAINT "rule_thresholds_pkey" PRIMARY KEY ("school_id","version_id")
);

-- CreateTable
CREATE TABLE "policy_consultation" (
    "school_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "policy_consultation_pkey" PRIMARY KEY ("school_id","version_id","group_id")
);

-- CreateTable
CREATE TABLE "policy_comment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "block" INTEGER,
    "text" TEXT NOT NULL,
    "state" "comment_state" NOT NULL DEFAULT 'OPEN',
    "reply" TEXT,
    "replied_by_id" UUID,
    "replied_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_comment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "policy_attachment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_attachment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "bureau" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bureau_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "id" UUID NOT NULL,
    "bureau_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "bureau_id" UUID NOT NULL,
    "district_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "first_service_on" DATE NOT NULL,
    "state" "term_state" NOT NULL DEFAULT 'DRAFT',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "follows_weekday" SMALLINT,
    "note" TEXT,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "grade" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,

    CONSTRAINT "grade_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "home_class" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "venue_id" UUID,
    "head_teacher_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "home_class_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "bell_schedule" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bell_schedule_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "bell_period" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "half" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "bell_period_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "bell_schedule_grade" (
    "school_id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,

    CONSTRAINT "bell_schedule_grade_pkey" PRIMARY KEY ("school_id","schedule_id","grade_id")
);

-- CreateTable
CREATE TABLE "dismissal" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,
    "leaves_at" SMALLINT NOT NULL,
    "gate" TEXT NOT NULL,
    "order" SMALLINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dismissal_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "venue_kind" NOT NULL,
    "capacity" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "equipment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "venue_id" UUID,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "equipment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_school_id_staff_id_idx" ON "role_grant"("school_id", "staff_id");

-- CreateIndex
CREATE INDEX "action_school_id_at_id_idx" ON "action"("school_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "action_record_ids_idx" ON "action" USING GIN ("record_ids");

-- CreateIndex
CREATE UNIQUE INDEX "course_school_id_name_key" ON "course"("school_id", "name");

-- CreateIndex
CREATE INDEX "club_school_id_course_id_idx" ON "club"("school_id", "course_id");

-- CreateIndex
CREATE UNIQUE INDEX "club_school_id_term_id_name_key" ON "club"("school_id", "term_id", "name");

-- CreateIndex
CREATE INDEX "club_grade_school_id_grade_id_idx" ON "club_grade"("school_id", "grade_id");

-- CreateIndex
CREATE INDEX "club_session_school_id_weekday_idx" ON "club_session"("school_id", "weekday");

-- CreateIndex
CREATE INDEX "club_session_school_id_venue_id_idx" ON "club_session"("school_id", "venue_id");

-- CreateIndex
CREATE UNIQUE INDEX "club_session_school_id_club_id_weekday_period_key" ON "club_session"("school_id", "club_id", "weekday", "period");

-- CreateIndex
CREATE INDEX "club_teacher_school_id_staff_id_idx" ON "club_teacher"("school_id", "staff_id");

-- CreateIndex
CREATE INDEX "enrolment_school_id_club_id_state_position_idx" ON "enrolment"("school_id", "club_id", "state", "position");

-- CreateIndex
CREATE INDEX "enrolment_school_id_pupil_id_state_idx" ON "enrolment"("school_id", "pupil_id", "state");

-- CreateIndex
CREATE INDEX "enrolment_slot_school_id_pupil_id_idx" ON "enrolment_slot"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "enrolment_slot_school_id_session_id_idx" ON "enrolment_slot"("school_id", "session_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_school_id_name_key" ON "group"("school_id", "name");

-- CreateIndex
CREATE INDEX "group_membership_school_id_group_id_idx" ON "group_membership"("school_id", "group_id");

-- CreateIndex
CREATE INDEX "group_membership_school_id_staff_id_idx" ON "group_membership"("school_id", "staff_id");

-- CreateIndex
CREATE INDEX "group_membership_school_id_guardian_id_idx" ON "group_membership"("school_id", "guardian_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_school_id_group_id_title_key" ON "duty"("school_id", "group_id", "title");

-- CreateIndex
CREATE INDEX "pupil_school_id_home_class_id_idx" ON "pupil"("school_id", "home_class_id");

-- CreateIndex
CREATE INDEX "pupil_school_id_roll_number_index_idx" ON "pupil"("school_id", "roll_number_index");

-- CreateIndex
CREATE UNIQUE INDEX "pupil_school_id_pupil_number_key" ON "pupil"("school_id", "pupil_number");

-- CreateIndex
CREATE INDEX "guardian_school_id_phone_index_idx" ON "guardian"("school_id", "phone_index");

-- CreateIndex
CREATE INDEX "guardianship_school_id_guardian_id_idx" ON "guardianship"("school_id", "guardian_id");

-- CreateIndex
CREATE UNIQUE INDEX "guardianship_school_id_pupil_id_guardian_id_key" ON "guardianship"("school_id", "pupil_id", "guardian_id");

-- CreateIndex
CREATE INDEX "staff_school_id_office_id_idx" ON "staff"("school_id", "office_id");

-- CreateIndex
CREATE INDEX "staff_school_id_grade_id_idx" ON "staff"("school_id", "grade_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_school_id_staff_number_key" ON "staff"("school_id", "staff_number");

-- CreateIndex
CREATE UNIQUE INDEX "import_line_school_id_batch_id_row_key" ON "import_line"("school_id", "batch_id", "row");

-- CreateIndex
CREATE INDEX "policy_school_id_term_id_idx" ON "policy"("school_id", "term_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_school_id_policy_id_number_key" ON "policy_version"("school_id", "policy_id", "number");

-- CreateIndex
CREATE INDEX "policy_comment_school_id_version_id_idx" ON "policy_comment"("school_id", "version_id");

-- CreateIndex
CREATE INDEX "policy_comment_school_id_member_id_idx" ON "policy_comment"("school_id", "member_id");

-- CreateIndex
CREATE INDEX "policy_attachment_school_id_policy_id_idx" ON "policy_attachment"("school_id", "policy_id");

-- CreateIndex
CREATE UNIQUE INDEX "bureau_name_key" ON "bureau"("name");

-- CreateIndex
CREATE UNIQUE INDEX "district_bureau_id_name_key" ON "district"("bureau_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "school_bureau_id_name_key" ON "school"("bureau_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "term_school_id_name_key" ON "term"("school_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_day_school_id_term_id_date_key" ON "calendar_day"("school_id", "term_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "grade_school_id_number_key" ON "grade"("school_id", "number");

-- CreateIndex
CREATE INDEX "home_class_school_id_head_teacher_id_idx" ON "home_class"("school_id", "head_teacher_id");

-- CreateIndex
CREATE UNIQUE INDEX "home_class_school_id_grade_id_number_key" ON "home_class"("school_id", "grade_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "bell_schedule_school_id_term_id_name_key" ON "bell_schedule"("school_id", "term_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "bell_period_school_id_schedule_id_ordinal_key" ON "bell_period"("school_id", "schedule_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "bell_schedule_grade_school_id_term_id_grade_id_key" ON "bell_schedule_grade"("school_id", "term_id", "grade_id");

-- CreateIndex
CREATE UNIQUE INDEX "dismissal_school_id_term_id_grade_id_key" ON "dismissal"("school_id", "term_id", "grade_id");

-- CreateIndex
CREATE UNIQUE INDEX "venue_school_id_name_key" ON "venue"("school_id", "name");

-- CreateIndex
CREATE INDEX "equipment_school_id_venue_id_idx" ON "equipment"("school_id", "venue_id");

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "upload"("created_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_bureau_id_fkey" FOREIGN KEY ("bureau_id") REFERENCES "bureau"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_school_id_office_id_fkey" FOREIGN KEY ("school_id", "office_id") REFERENCES "group"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_school_id_guardian_id_fkey" FOREIGN KEY ("school_id", "guardian_id") REFERENCES "guardian"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club" ADD CONSTRAINT "club_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club" ADD CONSTRAINT "club_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club" ADD CONSTRAINT "club_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "course"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_grade" ADD CONSTRAINT "club_grade_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_grade" ADD CONSTRAINT "club_grade_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_session" ADD CONSTRAINT "club_session_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_session" ADD CONSTRAINT "club_session_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_teacher" ADD CONSTRAINT "club_teacher_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_teacher" ADD CONSTRAINT "club_teacher_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment_slot" ADD CONSTRAINT "enrolment_slot_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolment"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment_slot" ADD CONSTRAINT "enrolment_slot_school_id_session_id_fkey" FOREIGN KEY ("school_id", "session_id") REFERENCES "club_session"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group" ADD CONSTRAINT "group_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group" ADD CONSTRAINT "group_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "group"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_school_id_guardian_id_fkey" FOREIGN KEY ("school_id", "guardian_id") REFERENCES "guardian"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "group"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_school_id_policy_id_fkey" FOREIGN KEY ("school_id", "policy_id") REFERENCES "policy"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pupil" ADD CONSTRAINT "pupil_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pupil" ADD CONSTRAINT "pupil_school_id_home_class_id_fkey" FOREIGN KEY ("school_id", "home_class_id") REFERENCES "home_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_school_id_guardian_id_fkey" FOREIGN KEY ("school_id", "guardian_id") REFERENCES "guardian"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_school_id_office_id_fkey" FOREIGN KEY ("school_id", "office_id") REFERENCES "group"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_school_id_batch_id_fkey" FOREIGN KEY ("school_id", "batch_id") REFERENCES "import_batch"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_basis" ADD CONSTRAINT "policy_basis_school_id_policy_id_fkey" FOREIGN KEY ("school_id", "policy_id") REFERENCES "policy"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_basis" ADD CONSTRAINT "policy_basis_school_id_basis_id_fkey" FOREIGN KEY ("school_id", "basis_id") REFERENCES "policy"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_school_id_policy_id_fkey" FOREIGN KEY ("school_id", "policy_id") REFERENCES "policy"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_thresholds" ADD CONSTRAINT "rule_thresholds_school_id_version_id_fkey" FOREIGN KEY ("school_id", "version_id") REFERENCES "policy_version"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_consultation" ADD CONSTRAINT "policy_consultation_school_id_version_id_fkey" FOREIGN KEY ("school_id", "version_id") REFERENCES "policy_version"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_consultation" ADD CONSTRAINT "policy_consultation_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "group"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_comment" ADD CONSTRAINT "policy_comment_school_id_version_id_fkey" FOREIGN KEY ("school_id", "version_id") REFERENCES "policy_version"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_comment" ADD CONSTRAINT "policy_comment_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "group"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_comment" ADD CONSTRAINT "policy_comment_school_id_member_id_fkey" FOREIGN KEY ("school_id", "member_id") REFERENCES "group_membership"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_attachment" ADD CONSTRAINT "policy_attachment_school_id_policy_id_fkey" FOREIGN KEY ("school_id", "policy_id") REFERENCES "policy"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "district" ADD CONSTRAINT "district_bureau_id_fkey" FOREIGN KEY ("bureau_id") REFERENCES "bureau"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_bureau_id_fkey" FOREIGN KEY ("bureau_id") REFERENCES "bureau"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade" ADD CONSTRAINT "grade_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_class" ADD CONSTRAINT "home_class_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_class" ADD CONSTRAINT "home_class_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_class" ADD CONSTRAINT "home_class_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_class" ADD CONSTRAINT "home_class_school_id_head_teacher_id_fkey" FOREIGN KEY ("school_id", "head_teacher_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bell_schedule" ADD CONSTRAINT "bell_schedule_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bell_period" ADD CONSTRAINT "bell_period_school_id_schedule_id_fkey" FOREIGN KEY ("school_id", "schedule_id") REFERENCES "bell_schedule"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bell_schedule_grade" ADD CONSTRAINT "bell_schedule_grade_school_id_schedule_id_fkey" FOREIGN KEY ("school_id", "schedule_id") REFERENCES "bell_schedule"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bell_schedule_grade" ADD CONSTRAINT "bell_schedule_grade_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


