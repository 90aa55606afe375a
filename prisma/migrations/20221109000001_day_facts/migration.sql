-- CreateEnum
CREATE TYPE "fact_kind" AS ENUM ('CARE', 'CLUB', 'DAY');

-- CreateTable
CREATE TABLE "day_fact" (
    "school_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "home_class_id" UUID NOT NULL,
    "kind" "fact_kind" NOT NULL,
    "term_id" UUID NOT NULL,
    "grade_number" SMALLINT NOT NULL,
    "expected" INTEGER NOT NULL,
    "excused" INTEGER NOT NULL,
    "attended" INTEGER NOT NULL,
    "absent" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "left_early" INTEGER NOT NULL,
    "homework_given" INTEGER NOT NULL,
    "homework_finished" INTEGER NOT NULL,
    "released" INTEGER NOT NULL,
    "released_known" INTEGER NOT NULL,

    CONSTRAINT "day_fact_pkey" PRIMARY KEY ("school_id","date","home_class_id","kind")
);

-- CreateIndex
CREATE INDEX "day_fact_school_id_term_id_idx" ON "day_fact"("school_id", "term_id");

-- CreateIndex
CREATE INDEX "day_fact_school_id_home_class_id_idx" ON "day_fact"("school_id", "home_class_id");

-- CreateIndex
CREATE INDEX "attendance_school_id_date_home_class_id_idx" ON "attendance"("school_id", "date", "home_class_id");

-- AddForeignKey
ALTER TABLE "day_fact" ADD CONSTRAINT "day_fact_school_id_home_class_id_fkey" FOREIGN KEY ("school_id", "home_class_id") REFERENCES "home_class"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_fact" ADD CONSTRAINT "day_fact_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "day_fact"
  ADD CONSTRAINT "day_fact_adds_up" CHECK (
    "expected" = "excused" + "attended" + "absent" AND least("expected", "excused", "attended", "absent") >= 0
    AND "late" BETWEEN 0 AND "attended" AND "left_early" BETWEEN 0 AND "attended"
    AND "homework_finished" BETWEEN 0 AND "homework_given" AND "released_known" BETWEEN 0 AND "released"
  );

-- The facts of some classes on a date, counted from the closed registers. This is the one definition: the triggers keep what
-- it says, and `day_fact_differences` compares with it.
CREATE FUNCTION class_day_facts(school uuid, on_date date, classes uuid[]) RETURNS SETOF "day_fact" LANGUAGE sql STABLE AS $$
  WITH "mark" AS (
    SELECT "attendance"."pupil_id", "attendance"."home_class_id", "register"."term_id",
           CASE WHEN "register"."club_id" IS NULL THEN 'CARE' ELSE 'CLUB' END::"fact_kind" AS "kind",
           "attendance"."status" = 'EXCUSED' AS "excused",
           "attendance"."status" IN ('PRESENT', 'LATE', 'LEFT_EARLY') AS "attended",
           "attendance"."status" = 'LATE' AS "late", "attendance"."status" = 'LEFT_EARLY' AS "left_early",
           "homework"."state" IN ('FINISHED', 'UNFINISHED') AS "given", "homework"."state" = 'FINISHED' AS "finished"
      FROM "attendance"
      JOIN "session_register" AS "register"
        ON "register"."school_id" = school AND "register"."date" = on_date AND "register"."id" = "attendance"."register_id"
       AND "register"."state" = 'CLOSED'
      LEFT JOIN "homework_record" AS "homework"
        ON "homework"."school_id" = school AND "homework"."date" = on_date
       AND "homework"."register_id" = "attendance"."register_id" AND "homework"."pupil_id" = "attendance"."pupil_id"
     WHERE "attendance"."school_id" = school AND "attendance"."date" = on_date
       AND "attendance"."home_class_id" = ANY (classes) AND "attendance"."expected"
  ), "person" AS (
    -- A pupil counts once in the day, however many sessions there were: here if in any of them, excused if in all.
    SELECT "home_class_id", "term_id", "pupil_id",
           bool_or("attended") AS "attended", bool_and("excused") AS "excused",
           bool_or("late") AS "late", bool_or("left_early") AS "left_early"
      FROM "mark" GROUP BY 1, 2, 3
  ), "left_school" AS (
    SELECT "person"."pupil_id", "release"."way" IN ('COLLECTED', 'ALONE') AS "known"
      FROM "person"
      JOIN "release" ON "release"."school_id" = school AND "release"."date" = on_date
       AND "release"."pupil_id" = "person"."pupil_id" AND "release"."withdrawn_at" IS NULL
     WHERE "person"."attended"
  ), "homework" AS (
    SELECT "home_class_id", "term_id", "pupil_id", bool_or("given") AS "given", bool_or("finished") AS "finished"
      FROM "mark" WHERE "kind" = 'CARE' AND "attended" GROUP BY 1, 2, 3
  ), "counted" AS (
    SELECT "home_class_id", "term_id", "kind", count(*) AS "expected", count(*) FILTER (WHERE "excused") AS "excused",
           count(*) FILTER (WHERE "attended") AS "attended",
           count(*) FILTER (WHERE NOT "excused" AND NOT "attended") AS "absent",
           count(*) FILTER (WHERE "late") AS "late", count(*) FILTER (WHERE "left_early") AS "left_early",
           0 AS "released", 0 AS "released_known"
      FROM "mark" GROUP BY 1, 2, 3
    UNION ALL
    SELECT "home_class_id", "term_id", 'DAY', count(*), count(*) FILTER (WHERE "excused"), count(*) FILTER (WHERE "attended"),
           count(*) FILTER (WHERE NOT "excused" AND NOT "attended"),
           count(*) FILTER (WHERE "late" AND "attended"), count(*) FILTER (WHERE "left_early" AND "attended"),
           count("left_school"."pupil_id"), count(*) FILTER (WHERE "left_school"."known")
      FROM "person" LEFT JOIN "left_school" USING ("pupil_id") GROUP BY 1, 2
  )
  SELECT school, on_date, "counted"."home_class_id", "counted"."kind", "counted"."term_id", "grade"."number",
         "counted"."expected"::int, "counted"."excused"::int, "counted"."attended"::int, "counted"."absent"::int,
         "counted"."late"::int, "counted"."left_early"::int,
         coalesce(sum(1) FILTER (WHERE "homework"."given"), 0)::int, coalesce(sum(1) FILTER (WHERE "homework"."finished"), 0)::int,
         "counted"."released"::int, "counted"."released_known"::int
    FROM "counted"
    JOIN "home_class" ON "home_class"."school_id" = school AND "home_class"."id" = "counted"."home_class_id"
    JOIN "grade" ON "grade"."school_id" = school AND "grade"."id" = "home_class"."grade_id"
    LEFT JOIN "homework" ON "counted"."kind" = 'CARE' AND "homework"."home_class_id" = "counted"."home_class_id"
     AND "homework"."term_id" = "counted"."term_id"
   GROUP BY "counted"."home_class_id", "counted"."kind", "counted"."term_id", "grade"."number", "counted"."expected",
            "counted"."excused", "counted"."attended", "counted"."absent", "counted"."late", "counted"."left_early",
            "counted"."released", "counted"."released_known"
$$;

-- Keeps the facts of some classes on a date. Of two registers of a class that close at once the second waits and counts both.
CREATE FUNCTION keep_day_facts(school uuid, on_date date, classes uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  class uuid;
BEGIN
  FOR class IN SELECT DISTINCT unnest(classes) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(format('day facts of %s on %s', class, on_date), 0));
  END LOOP;
  DELETE FROM "day_fact" WHERE "school_id" = school AND "date" = on_date AND "home_class_id" = ANY (classes);
  INSERT INTO "day_fact" SELECT * FROM class_day_facts(school, on_date, classes);
END $$;

-- One statement, one recount of each class and date that it touched: a whole class is marked, closed or let go at once.
CREATE FUNCTION register_keeps_day_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_day_facts("touched"."school_id", "touched"."date", "touched"."classes") FROM (
    SELECT "closed"."school_id", "closed"."date", array_agg(DISTINCT "attendance"."home_class_id") AS "classes"
      FROM "after" AS "closed"
      JOIN "before" USING ("school_id", "id")
      JOIN "attendance" ON "attendance"."school_id" = "closed"."school_id" AND "attendance"."date" = "closed"."date"
       AND "attendance"."register_id" = "closed"."id"
     WHERE "closed"."state" = 'CLOSED' AND "before"."state" <> 'CLOSED'
     GROUP BY 1, 2 ORDER BY 1, 2
  ) AS "touched";
  RETURN NULL;
END $$;
CREATE TRIGGER "register_keeps_day_facts" AFTER UPDATE ON "session_register"
  REFERENCING OLD TABLE AS "before" NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION register_keeps_day_facts();

CREATE FUNCTION attendance_keeps_day_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_day_facts("touched"."school_id", "touched"."date", "touched"."classes") FROM (
    SELECT "changed"."school_id", "changed"."date", array_agg(DISTINCT "changed"."home_class_id") AS "classes"
      FROM "changed"
      JOIN "session_register" AS "register"
        ON "register"."school_id" = "changed"."school_id" AND "register"."id" = "changed"."register_id"
     WHERE "register"."state" = 'CLOSED'
     GROUP BY 1, 2 ORDER BY 1, 2
  ) AS "touched";
  RETURN NULL;
END $$;
CREATE TRIGGER "attendance_keeps_day_facts_on_entry" AFTER INSERT ON "attendance"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION attendance_keeps_day_facts();
CREATE TRIGGER "attendance_keeps_day_facts_on_change" AFTER UPDATE ON "attendance"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION attendance_keeps_day_facts();

CREATE FUNCTION homework_keeps_day_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_day_facts("touched"."school_id", "touched"."date", "touched"."classes") FROM (
    SELECT "changed"."school_id", "changed"."date", array_agg(DISTINCT "attendance"."home_class_id") AS "classes"
      FROM "changed"
      JOIN "attendance" USING ("school_id", "date", "register_id", "pupil_id")
      JOIN "session_register" AS "register"
        ON "register"."school_id" = "changed"."school_id" AND "register"."id" = "changed"."register_id"
     WHERE "register"."state" = 'CLOSED'
     GROUP BY 1, 2 ORDER BY 1, 2
  ) AS "touched";
  RETURN NULL;
END $$;
CREATE TRIGGER "homework_keeps_day_facts_on_entry" AFTER INSERT ON "homework_record"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION homework_keeps_day_facts();
CREATE TRIGGER "homework_keeps_day_facts_on_change" AFTER UPDATE ON "homework_record"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION homework_keeps_day_facts();
CREATE TRIGGER "homework_keeps_day_facts_on_removal" AFTER DELETE ON "homework_record"
  REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION homework_keeps_day_facts();

CREATE FUNCTION release_keeps_day_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_day_facts("touched"."school_id", "touched"."date", "touched"."classes") FROM (
    SELECT "changed"."school_id", "changed"."date", array_agg(DISTINCT "attendance"."home_class_id") AS "classes"
      FROM "changed"
      JOIN "attendance" USING ("school_id", "pupil_id", "date")
      JOIN "session_register" AS "register"
        ON "register"."school_id" = "changed"."school_id" AND "register"."id" = "attendance"."register_id"
     WHERE "register"."state" = 'CLOSED'
     GROUP BY 1, 2 ORDER BY 1, 2
  ) AS "touched";
  RETURN NULL;
END $$;
CREATE TRIGGER "release_keeps_day_facts_on_entry" AFTER INSERT ON "release"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION release_keeps_day_facts();
CREATE TRIGGER "release_keeps_day_facts_on_change" AFTER UPDATE ON "release"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION release_keeps_day_facts();

-- Every fact that is not what the registers say, and every one that they say and that is not kept; none, always.
CREATE FUNCTION day_fact_differences()
RETURNS TABLE ("kept" boolean, "school_id" uuid, "date" date, "home_class_id" uuid, "kind" "fact_kind")
LANGUAGE sql STABLE AS $$
  WITH "counted" AS MATERIALIZED (
    SELECT "said".*
      FROM (
        SELECT "attendance"."school_id", "attendance"."date", array_agg(DISTINCT "attendance"."home_class_id") AS "classes"
          FROM "attendance" GROUP BY 1, 2
      ) AS "day",
      LATERAL class_day_facts("day"."school_id", "day"."date", "day"."classes") AS "said"
  )
  SELECT true, "wrong"."school_id", "wrong"."date", "wrong"."home_class_id", "wrong"."kind"
    FROM (SELECT * FROM "day_fact" EXCEPT ALL SELECT * FROM "counted") AS "wrong"
  UNION ALL
  SELECT false, "missing"."school_id", "missing"."date", "missing"."home_class_id", "missing"."kind"
    FROM (SELECT * FROM "counted" EXCEPT ALL SELECT * FROM "day_fact") AS "missing"
$$;
