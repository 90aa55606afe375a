-- A class is entered, marked and given homework by one statement each. What is asked of a register was asked once for every
-- pupil of it; now it is asked once for the statement, which is most of what marking a class cost the database.

CREATE FUNCTION registers_pass_term_gate(schools uuid[], registers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pass_term_gate("held"."school_id", "held"."term_id")
    FROM (SELECT DISTINCT "school_id", "term_id" FROM "session_register"
           WHERE "school_id" = ANY (schools) AND "id" = ANY (registers) ORDER BY 1, 2) AS "held";
END $$;

CREATE FUNCTION touched_rows_pass_term_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM registers_pass_term_gate(array_agg(DISTINCT "school_id"), array_agg(DISTINCT "register_id")) FROM "touched";
  RETURN NULL;
END $$;

-- Not when the product notes that it has alerted: that changes nothing of what was marked.
CREATE FUNCTION changed_marks_pass_term_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM registers_pass_term_gate(array_agg(DISTINCT "after"."school_id"), array_agg(DISTINCT "after"."register_id"))
    FROM "before" JOIN "after" USING ("school_id", "date", "register_id", "pupil_id")
   WHERE "before"."alerted_at" IS NOT DISTINCT FROM "after"."alerted_at"
      OR ("before"."status", "before"."marked_at", "before"."reason", "before"."outcome", "before"."outcome_note")
         IS DISTINCT FROM ("after"."status", "after"."marked_at", "after"."reason", "after"."outcome", "after"."outcome_note");
  RETURN NULL;
END $$;

DROP TRIGGER "attendance_term_gate" ON "attendance";
CREATE TRIGGER "attendance_entry_term_gate" AFTER INSERT ON "attendance"
  REFERENCING NEW TABLE AS "touched" FOR EACH STATEMENT EXECUTE FUNCTION touched_rows_pass_term_gate();
CREATE TRIGGER "attendance_change_term_gate" AFTER UPDATE ON "attendance"
  REFERENCING OLD TABLE AS "before" NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION changed_marks_pass_term_gate();
CREATE TRIGGER "attendance_removal_term_gate" AFTER DELETE ON "attendance"
  REFERENCING OLD TABLE AS "touched" FOR EACH STATEMENT EXECUTE FUNCTION touched_rows_pass_term_gate();

DROP TRIGGER "homework_record_term_gate" ON "homework_record";
CREATE TRIGGER "homework_entry_term_gate" AFTER INSERT ON "homework_record"
  REFERENCING NEW TABLE AS "touched" FOR EACH STATEMENT EXECUTE FUNCTION touched_rows_pass_term_gate();
CREATE TRIGGER "homework_change_term_gate" AFTER UPDATE ON "homework_record"
  REFERENCING NEW TABLE AS "touched" FOR EACH STATEMENT EXECUTE FUNCTION touched_rows_pass_term_gate();
CREATE TRIGGER "homework_removal_term_gate" AFTER DELETE ON "homework_record"
  REFERENCING OLD TABLE AS "touched" FOR EACH STATEMENT EXECUTE FUNCTION touched_rows_pass_term_gate();

-- A mark that is replaced goes into the history by itself; after closing only with a reason (R57, R92). The registers are
-- locked against being closed meanwhile, where a mark changes. Named so that it comes before the day's facts are counted anew.
DROP TRIGGER "attendance_keeps_history" ON "attendance";
DROP FUNCTION attendance_keeps_history();
CREATE FUNCTION attendance_change_keeps_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed uuid[];
BEGIN
  SELECT array_agg("id") FILTER (WHERE "state" = 'CLOSED') INTO closed FROM (
    SELECT "id", "state" FROM "session_register"
     WHERE "school_id" = ANY (ARRAY(SELECT DISTINCT "school_id" FROM "after"))
       AND "id" = ANY (ARRAY(
         SELECT DISTINCT "register_id" FROM "before" JOIN "after" USING ("school_id", "date", "register_id", "pupil_id")
          WHERE "before"."status" IS DISTINCT FROM "after"."status"))
     ORDER BY "id" FOR SHARE
  ) AS "held";
  IF EXISTS (
    SELECT FROM "before" JOIN "after" USING ("school_id", "date", "register_id", "pupil_id")
     WHERE "before"."status" IS DISTINCT FROM "after"."status"
       AND ("after"."status" IS NULL OR ("register_id" = ANY (closed) AND btrim(coalesce("after"."reason", '')) = ''))
  ) THEN
    RAISE EXCEPTION 'a mark of a closed register is corrected with a reason, and none is taken away: "attendance_change_keeps_history"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_change_keeps_history';
  END IF;
  INSERT INTO "attendance_change" ("id", "school_id", "date", "register_id", "pupil_id", "status", "marked_at", "received_at",
                                   "marked_by_id", "marked_by_name", "fate", "reason")
  SELECT gen_random_uuid(), "school_id", "date", "register_id", "pupil_id", "before"."status", "before"."marked_at",
         "before"."received_at", "before"."marked_by_id", "before"."marked_by_name",
         CASE WHEN "register_id" = ANY (closed) THEN 'CORRECTED' ELSE 'REPLACED' END::"mark_fate",
         CASE WHEN "register_id" = ANY (closed) THEN "after"."reason" END
    FROM "before" JOIN "after" USING ("school_id", "date", "register_id", "pupil_id")
   WHERE "before"."status" <> "after"."status";
  RETURN NULL;
END $$;
CREATE TRIGGER "attendance_change_keeps_history" AFTER UPDATE ON "attendance"
  REFERENCING OLD TABLE AS "before" NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION attendance_change_keeps_history();

-- As before; the register is looked up once, not for every pupil.
CREATE OR REPLACE FUNCTION attendance_enters_open_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "session_register"
     WHERE "school_id" = ANY (ARRAY(SELECT DISTINCT "school_id" FROM "entered"))
       AND "id" = ANY (ARRAY(SELECT DISTINCT "register_id" FROM "entered" WHERE btrim(coalesce("reason", '')) = ''))
       AND "state" = 'CLOSED'
  ) THEN
    RAISE EXCEPTION 'the register is closed: "attendance_enters_open_register"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_enters_open_register';
  END IF;
  RETURN NULL;
END $$;
