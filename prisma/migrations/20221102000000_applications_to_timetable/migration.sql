-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "application_source" AS ENUM ('PLATFORM', 'GUARDIAN', 'STAFF');

-- CreateEnum
CREATE TYPE "pick_up_mode" AS ENUM ('COLLECTED', 'ALONE', 'BUS');

-- CreateEnum
CREATE TYPE "draw_rule" AS ENUM ('DEFERRED_ACCEPTANCE', 'RANK_MAXIMAL');

-- CreateEnum
CREATE TYPE "draw_state" AS ENUM ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'PUBLISHED', 'UNDONE');

-- CreateEnum
CREATE TYPE "assignment_part" AS ENUM ('LEADS', 'ASSISTS');

-- CreateEnum
CREATE TYPE "exception_kind" AS ENUM ('COVER', 'MOVE', 'CANCEL');

-- AlterTable
ALTER TABLE "club_session" ADD COLUMN     "wished_venue_id" UUID;

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'SUBMITTED',
    "source" "application_source" NOT NULL,
    "weekdays" SMALLINT[],
    "reason" TEXT,
    "pick_up_mode" "pick_up_mode",
    "pick_up_cipher" BYTEA,
    "confirmed_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decision_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "application_choice" (
    "school_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "rank" SMALLINT NOT NULL,
    "club_id" UUID NOT NULL,

    CONSTRAINT "application_choice_pkey" PRIMARY KEY ("school_id","application_id","rank")
);

-- CreateTable
CREATE TABLE "care_class" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "venue_id" UUID,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "pin_reason" TEXT,
    "formation" JSONB NOT NULL DEFAULT '[]',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_class_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "care_class_home_class" (
    "school_id" UUID NOT NULL,
    "care_class_id" UUID NOT NULL,
    "home_class_id" UUID NOT NULL,

    CONSTRAINT "care_class_home_class_pkey" PRIMARY KEY ("school_id","care_class_id","home_class_id")
);

-- CreateTable
CREATE TABLE "care_place" (
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "pupil_id" UUID NOT NULL,
    "care_class_id" UUID NOT NULL,

    CONSTRAINT "care_place_pkey" PRIMARY KEY ("school_id","term_id","weekday","pupil_id")
);

-- CreateTable
CREATE TABLE "draw_commitment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "secret_cipher" BYTEA NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "public_entropy" TEXT,
    "entropy_source" TEXT,
    "entropy_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draw_commitment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "draw" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rule" "draw_rule" NOT NULL DEFAULT 'DEFERRED_ACCEPTANCE',
    "options" JSONB NOT NULL,
    "state" "draw_state" NOT NULL DEFAULT 'QUEUED',
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "input_hash" TEXT,
    "seed" TEXT,
    "input" BYTEA,
    "result" BYTEA,
    "stats" JSONB,
    "failure" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "before" BYTEA,
    "heartbeat_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draw_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "draw_result" (
    "school_id" UUID NOT NULL,
    "draw_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "best_rank" SMALLINT,
    "placed" SMALLINT NOT NULL,
    "missed_first" BOOLEAN NOT NULL,
    "misses" SMALLINT NOT NULL,
    "outcomes" JSONB NOT NULL,

    CONSTRAINT "draw_result_pkey" PRIMARY KEY ("school_id","draw_id","pupil_id")
);

-- CreateTable
CREATE TABLE "draw_adjustment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "draw_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "from_club_id" UUID,
    "to_club_id" UUID,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draw_adjustment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "staff_availability" (
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "weekdays" SMALLINT[],
    "days_a_week" SMALLINT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_availability_pkey" PRIMARY KEY ("school_id","term_id","staff_id")
);

-- CreateTable
CREATE TABLE "staff_assignment" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "care_class_id" UUID,
    "club_session_id" UUID,
    "part" "assignment_part" NOT NULL DEFAULT 'LEADS',
    "weekday" SMALLINT NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_assignment_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "venue_slot" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,
    "club_session_id" UUID,
    "care_class_id" UUID,
    "weekday" SMALLINT NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,

    CONSTRAINT "venue_slot_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "session_exception" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "care_class_id" UUID,
    "club_session_id" UUID,
    "kind" "exception_kind" NOT NULL,
    "absent_id" UUID,
    "cover_id" UUID,
    "venue_id" UUID,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_exception_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "duty_post" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "gate" TEXT,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "needed" SMALLINT NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_post_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "duty_turn" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_turn_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "dismissal_leader" (
    "school_id" UUID NOT NULL,
    "dismissal_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "dismissal_leader_pkey" PRIMARY KEY ("school_id","dismissal_id","weekday")
);

-- CreateIndex
CREATE INDEX "application_school_id_term_id_state_idx" ON "application"("school_id", "term_id", "state");

-- CreateIndex
CREATE INDEX "application_school_id_pupil_id_idx" ON "application"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "application_choice_school_id_club_id_idx" ON "application_choice"("school_id", "club_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_choice_school_id_application_id_club_id_key" ON "application_choice"("school_id", "application_id", "club_id");

-- CreateIndex
CREATE INDEX "care_class_school_id_term_id_weekday_grade_id_idx" ON "care_class"("school_id", "term_id", "weekday", "grade_id");

-- CreateIndex
CREATE INDEX "care_class_school_id_venue_id_idx" ON "care_class"("school_id", "venue_id");

-- CreateIndex
CREATE INDEX "care_class_home_class_school_id_home_class_id_idx" ON "care_class_home_class"("school_id", "home_class_id");

-- CreateIndex
CREATE INDEX "care_place_school_id_care_class_id_idx" ON "care_place"("school_id", "care_class_id");

-- CreateIndex
CREATE INDEX "care_place_school_id_pupil_id_idx" ON "care_place"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "draw_commitment_school_id_term_id_idx" ON "draw_commitment"("school_id", "term_id");

-- CreateIndex
CREATE INDEX "draw_school_id_term_id_created_at_idx" ON "draw"("school_id", "term_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "draw_result_school_id_pupil_id_idx" ON "draw_result"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "draw_adjustment_school_id_draw_id_idx" ON "draw_adjustment"("school_id", "draw_id");

-- CreateIndex
CREATE INDEX "draw_adjustment_school_id_pupil_id_idx" ON "draw_adjustment"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "staff_assignment_school_id_term_id_weekday_idx" ON "staff_assignment"("school_id", "term_id", "weekday");

-- CreateIndex
CREATE INDEX "staff_assignment_school_id_staff_id_idx" ON "staff_assignment"("school_id", "staff_id");

-- CreateIndex
CREATE INDEX "staff_assignment_school_id_care_class_id_idx" ON "staff_assignment"("school_id", "care_class_id");

-- CreateIndex
CREATE INDEX "staff_assignment_school_id_club_session_id_idx" ON "staff_assignment"("school_id", "club_session_id");

-- CreateIndex
CREATE INDEX "venue_slot_school_id_club_session_id_idx" ON "venue_slot"("school_id", "club_session_id");

-- CreateIndex
CREATE INDEX "venue_slot_school_id_care_class_id_idx" ON "venue_slot"("school_id", "care_class_id");

-- CreateIndex
CREATE INDEX "session_exception_school_id_date_idx" ON "session_exception"("school_id", "date");

-- CreateIndex
CREATE INDEX "session_exception_school_id_care_class_id_idx" ON "session_exception"("school_id", "care_class_id");

-- CreateIndex
CREATE INDEX "session_exception_school_id_club_session_id_idx" ON "session_exception"("school_id", "club_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_post_school_id_term_id_name_key" ON "duty_post"("school_id", "term_id", "name");

-- CreateIndex
CREATE INDEX "duty_turn_school_id_date_idx" ON "duty_turn"("school_id", "date");

-- CreateIndex
CREATE INDEX "duty_turn_school_id_staff_id_idx" ON "duty_turn"("school_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_turn_school_id_post_id_date_staff_id_key" ON "duty_turn"("school_id", "post_id", "date", "staff_id");

-- CreateIndex
CREATE INDEX "dismissal_leader_school_id_staff_id_idx" ON "dismissal_leader"("school_id", "staff_id");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_choice" ADD CONSTRAINT "application_choice_school_id_application_id_fkey" FOREIGN KEY ("school_id", "application_id") REFERENCES "application"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_choice" ADD CONSTRAINT "application_choice_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_class" ADD CONSTRAINT "care_class_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_class" ADD CONSTRAINT "care_class_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_class" ADD CONSTRAINT "care_class_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_class_home_class" ADD CONSTRAINT "care_class_home_class_school_id_care_class_id_fkey" FOREIGN KEY ("school_id", "care_class_id") REFERENCES "care_class"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_class_home_class" ADD CONSTRAINT "care_class_home_class_school_id_home_class_id_fkey" FOREIGN KEY ("school_id", "home_class_id") REFERENCES "home_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_place" ADD CONSTRAINT "care_place_school_id_care_class_id_fkey" FOREIGN KEY ("school_id", "care_class_id") REFERENCES "care_class"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_place" ADD CONSTRAINT "care_place_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_session" ADD CONSTRAINT "club_session_school_id_wished_venue_id_fkey" FOREIGN KEY ("school_id", "wished_venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_commitment" ADD CONSTRAINT "draw_commitment_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_school_id_commitment_id_fkey" FOREIGN KEY ("school_id", "commitment_id") REFERENCES "draw_commitment"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_result" ADD CONSTRAINT "draw_result_school_id_draw_id_fkey" FOREIGN KEY ("school_id", "draw_id") REFERENCES "draw"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_result" ADD CONSTRAINT "draw_result_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_adjustment" ADD CONSTRAINT "draw_adjustment_school_id_draw_id_fkey" FOREIGN KEY ("school_id", "draw_id") REFERENCES "draw"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_adjustment" ADD CONSTRAINT "draw_adjustment_school_id_pupil_id_fkey" FOREIGN KEY ("school_id", "pupil_id") REFERENCES "pupil"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_adjustment" ADD CONSTRAINT "draw_adjustment_school_id_from_club_id_fkey" FOREIGN KEY ("school_id", "from_club_id") REFERENCES "club"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_adjustment" ADD CONSTRAINT "draw_adjustment_school_id_to_club_id_fkey" FOREIGN KEY ("school_id", "to_club_id") REFERENCES "club"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_availability" ADD CONSTRAINT "staff_availability_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_availability" ADD CONSTRAINT "staff_availability_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_assignment" ADD CONSTRAINT "staff_assignment_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_assignment" ADD CONSTRAINT "staff_assignment_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_assignment" ADD CONSTRAINT "staff_assignment_school_id_care_class_id_fkey" FOREIGN KEY ("school_id", "care_class_id") REFERENCES "care_class"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_assignment" ADD CONSTRAINT "staff_assignment_school_id_club_session_id_fkey" FOREIGN KEY ("school_id", "club_session_id") REFERENCES "club_session"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_slot" ADD CONSTRAINT "venue_slot_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_exception" ADD CONSTRAINT "session_exception_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_exception" ADD CONSTRAINT "session_exception_school_id_care_class_id_fkey" FOREIGN KEY ("school_id", "care_class_id") REFERENCES "care_class"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_exception" ADD CONSTRAINT "session_exception_school_id_club_session_id_fkey" FOREIGN KEY ("school_id", "club_session_id") REFERENCES "club_session"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_exception" ADD CONSTRAINT "session_exception_school_id_absent_id_fkey" FOREIGN KEY ("school_id", "absent_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_exception" ADD CONSTRAINT "session_exception_school_id_cover_id_fkey" FOREIGN KEY ("school_id", "cover_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_exception" ADD CONSTRAINT "session_exception_school_id_venue_id_fkey" FOREIGN KEY ("school_id", "venue_id") REFERENCES "venue"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_post" ADD CONSTRAINT "duty_post_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_turn" ADD CONSTRAINT "duty_turn_school_id_post_id_fkey" FOREIGN KEY ("school_id", "post_id") REFERENCES "duty_post"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_turn" ADD CONSTRAINT "duty_turn_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissal_leader" ADD CONSTRAINT "dismissal_leader_school_id_dismissal_id_fkey" FOREIGN KEY ("school_id", "dismissal_id") REFERENCES "dismissal"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissal_leader" ADD CONSTRAINT "dismissal_leader_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
