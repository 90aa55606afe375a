-- The log is written once: a line changes only by being marked as undone, and never goes.
CREATE FUNCTION "action_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'lines of the activity log are never deleted';
  END IF;
  IF (to_jsonb(NEW) - 'undone_at' - 'undone_by_id') IS DISTINCT FROM (to_jsonb(OLD) - 'undone_at' - 'undone_by_id') THEN
    RAISE EXCEPTION 'lines of the activity log are never rewritten';
  END IF;
  IF OLD."undone_at" IS NOT NULL THEN
    RAISE EXCEPTION 'an action is undone once';
  END IF;
  RETURN NEW;
END;
$$;

CREATE TRIGGER "action_is_kept" BEFORE UPDATE OR DELETE ON "action"
  FOR EACH ROW EXECUTE FUNCTION "action_is_kept"();

ALTER TABLE "role_grant"
  ADD CONSTRAINT "role_grant_within_one_school_or_bureau"
  CHECK (("role" = 'BUREAU') = ("bureau_id" IS NOT NULL) AND ("role" = 'BUREAU') = ("school_id" IS NULL)),
  ADD CONSTRAINT "role_grant_grades_of_grade_leads"
  CHECK (("role" = 'GRADE_LEAD') = (cardinality("grades") > 0) AND "grades" <@ ARRAY[1, 2, 3, 4, 5, 6]);
