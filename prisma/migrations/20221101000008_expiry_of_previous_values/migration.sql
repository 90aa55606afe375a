-- The log keeps what was before for as long as an action can be undone, and not longer. This is the one change to what
-- a line says that its trigger lets through: the inverse goes, and of each changed field the value before.
CREATE FUNCTION "without_previous_values"(changes jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg("change" || '{"from": null}' ORDER BY "place"), '[]')
    FROM jsonb_array_elements(changes) WITH ORDINALITY AS "listed"("change", "place")
$$;

CREATE OR REPLACE FUNCTION "action_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "is_emptied" boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'lines of the activity log are never deleted';
  END IF;
  "is_emptied" := NEW."inverse" IS NULL AND NEW."changes" = without_previous_values(OLD."changes");
  IF NOT "is_emptied" AND (NEW."inverse" IS DISTINCT FROM OLD."inverse" OR NEW."changes" <> OLD."changes") THEN
    RAISE EXCEPTION 'lines of the activity log are never rewritten';
  END IF;
  IF (to_jsonb(NEW) - '{undone_at,undone_by_id,inverse,changes}'::text[])
     IS DISTINCT FROM (to_jsonb(OLD) - '{undone_at,undone_by_id,inverse,changes}'::text[]) THEN
    RAISE EXCEPTION 'lines of the activity log are never rewritten';
  END IF;
  IF OLD."undone_at" IS NOT NULL
     AND (NEW."undone_at", NEW."undone_by_id") IS DISTINCT FROM (OLD."undone_at", OLD."undone_by_id") THEN
    RAISE EXCEPTION 'an action is undone once';
  END IF;
  RETURN NEW;
END;
$$;
