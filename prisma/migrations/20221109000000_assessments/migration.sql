-- CreateEnum
CREATE TYPE "inspected_order" AS ENUM ('GOOD', 'FAIR', 'POOR');

-- CreateEnum
CREATE TYPE "task_cause" AS ENUM ('CORPORAL_PUNISHMENT', 'COLLECTIVE_LESSON', 'TEACHER_ABSENT', 'DISORDER', 'OTHER');

-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('OPEN', 'IN_HAND', 'DONE', 'VERIFIED');

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "session_id" UUID NOT NULL,
    "care_class_id" UUID,
    "club_id" UUID,
    "session_name" TEXT NOT NULL,
    "venue_name" TEXT,
    "grade_numbers" SMALLINT[],
    "homework_done" SMALLINT,
    "homework_total" SMALLINT,
    "order" "inspected_order" NOT NULL,
    "teacher_present" BOOLEAN NOT NULL,
    "collective_lesson" BOOLEAN NOT NULL DEFAULT false,
    "corporal_punishment" BOOLEAN NOT NULL DEFAULT false,
    "remarks" TEXT,
    "inspector_id" UUID NOT NULL,
    "inspector_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "inspection_id" UUID,
    "cause" "task_cause" NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT,
    "owner_id" UUID,
    "due_on" DATE NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "state" "task_state" NOT NULL DEFAULT 'OPEN',
    "note" TEXT,
    "finished_by_id" UUID,
    "finished_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "verified_by_name" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateIndex
CREATE INDEX "inspection_school_id_date_session_id_idx" ON "inspection"("school_id", "date", "session_id");

-- CreateIndex
CREATE INDEX "inspection_school_id_care_class_id_idx" ON "inspection"("school_id", "care_class_id");

-- CreateIndex
CREATE INDEX "inspection_school_id_club_id_idx" ON "inspection"("school_id", "club_id");

-- CreateIndex
CREATE INDEX "task_school_id_state_due_on_idx" ON "task"("school_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "task_school_id_owner_id_idx" ON "task"("school_id", "owner_id");

-- CreateIndex
CREATE INDEX "task_school_id_inspection_id_idx" ON "task"("school_id", "inspection_id");

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_school_id_care_class_id_fkey" FOREIGN KEY ("school_id", "care_class_id") REFERENCES "care_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_school_id_club_id_fkey" FOREIGN KEY ("school_id", "club_id") REFERENCES "club"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_school_id_inspection_id_fkey" FOREIGN KEY ("school_id", "inspection_id") REFERENCES "inspection"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_school_id_owner_id_fkey" FOREIGN KEY ("school_id", "owner_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must hold of inspections and tasks whatever the program does.
ALTER TABLE "inspection"
  ADD CONSTRAINT "inspection_of_one_session" CHECK (("care_class_id" IS NULL) <> ("club_id" IS NULL)),
  ADD CONSTRAINT "inspection_homework" CHECK (
    ("homework_done" IS NULL) = ("homework_total" IS NULL) AND "homework_done" BETWEEN 0 AND "homework_total"
  ),
  ADD CONSTRAINT "inspection_forbidden_is_told" CHECK (NOT ("collective_lesson" OR "corporal_punishment") OR "remarks" IS NOT NULL),
  -- What always reaches the leader (R91) is never taken back.
  ADD CONSTRAINT "inspection_forbidden_stays" CHECK (NOT ("collective_lesson" OR "corporal_punishment") OR "withdrawn_at" IS NULL);

-- What was seen stays as it was written down; an inspection can only be taken back, whole.
CREATE FUNCTION refuse_changed_inspection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'inspection % cannot change', OLD."id"
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'inspection_stays';
END $$;
CREATE TRIGGER "inspection_stays" BEFORE UPDATE ON "inspection"
  FOR EACH ROW WHEN (
    to_jsonb(OLD) - 'withdrawn_at' IS DISTINCT FROM to_jsonb(NEW) - 'withdrawn_at'
  ) EXECUTE FUNCTION refuse_changed_inspection();

ALTER TABLE "task"
  ADD CONSTRAINT "task_forbidden_is_urgent" CHECK ("cause" NOT IN ('CORPORAL_PUNISHMENT', 'COLLECTIVE_LESSON') OR "urgent"),
  ADD CONSTRAINT "task_says_what" CHECK ("cause" <> 'OTHER' OR "detail" IS NOT NULL),
  ADD CONSTRAINT "task_finished" CHECK (
    ("state" IN ('DONE', 'VERIFIED')) = ("finished_at" IS NOT NULL) AND ("finished_at" IS NULL) = ("finished_by_id" IS NULL)
  ),
  ADD CONSTRAINT "task_verified" CHECK (
    ("state" = 'VERIFIED') = ("verified_at" IS NOT NULL) AND ("verified_at" IS NULL) = ("verified_by_id" IS NULL)
  ),
  ADD CONSTRAINT "task_verified_by_another" CHECK ("verified_by_id" <> "finished_by_id");
