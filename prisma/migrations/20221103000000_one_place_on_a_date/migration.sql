-- What differs on a date is held against all else of that date: the pattern of the weekday that it follows, the other
-- exceptions and the turns of duty. One place on that date for an adult, one use of a venue, one club for a pupil.

-- Only a move has a time of its own; a cover and a cancellation are of the session, whenever that is held.
ALTER TABLE "session_exception" ALTER COLUMN "starts_at" DROP NOT NULL, ALTER COLUMN "ends_at" DROP NOT NULL;
ALTER TABLE "session_exception"
  DROP CONSTRAINT "session_exception_one_cover_at_a_time",
  DROP CONSTRAINT "session_exception_one_use_at_a_time";
UPDATE "session_exception" SET "starts_at" = NULL, "ends_at" = NULL WHERE "kind" <> 'MOVE';
ALTER TABLE "session_exception"
  ADD CONSTRAINT "session_exception_moved_time" CHECK (
    ("kind" = 'MOVE') = ("starts_at" IS NOT NULL) AND ("starts_at" IS NULL) = ("ends_at" IS NULL)
  ),
  ADD CONSTRAINT "session_exception_moved_venue" CHECK ("kind" = 'MOVE' OR "venue_id" IS NULL),
  ADD CONSTRAINT "session_exception_absent" CHECK ("kind" = 'COVER' OR "absent_id" IS NULL);

-- Two adults, or two turns of duty, that change places do so in one statement after the other.
ALTER TABLE "staff_assignment" DROP CONSTRAINT "staff_assignment_one_place_at_a_time";
ALTER TABLE "staff_assignment" ADD CONSTRAINT "staff_assignment_one_place_at_a_time" EXCLUDE USING gist (
  "school_id" WITH =, "staff_id" WITH =, "term_id" WITH =, "weekday" WITH =, int4range("starts_at", "ends_at") WITH &&
) WHERE ("active") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "duty_turn" DROP CONSTRAINT "duty_turn_one_post_at_a_time";
ALTER TABLE "duty_turn" ADD CONSTRAINT "duty_turn_one_post_at_a_time" EXCLUDE USING gist (
  "school_id" WITH =, "staff_id" WITH =, "date" WITH =, int4range("starts_at", "ends_at") WITH &&
) DEFERRABLE INITIALLY IMMEDIATE;

-- The weekday whose pattern a date follows (R11); null when the service does not run. As `termDay` of the domain has it.
CREATE FUNCTION pattern_weekday(school uuid, of_term uuid, on_date date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE
           WHEN on_date < "term"."starts_on" OR on_date > "term"."ends_on" OR on_date < "term"."first_service_on" THEN NULL
           WHEN "day"."kind" = 'MAKE_UP' THEN "day"."follows_weekday"
           WHEN coalesce("day"."kind", 'TEACHING') = 'TEACHING' AND extract(isodow FROM on_date) <= 5
             THEN extract(isodow FROM on_date)::integer
         END
    FROM "term"
    LEFT JOIN "calendar_day" AS "day" ON "day"."school_id" = school AND "day"."term_id" = of_term AND "day"."date" = on_date
   WHERE "term"."school_id" = school AND "term"."id" = of_term
$$;

-- The sessions that are held on a date, where and when. As `sessionsOn` of the domain has them.
CREATE FUNCTION held_sessions(school uuid, of_term uuid, on_date date)
RETURNS TABLE ("session_id" uuid, "is_club" boolean, "venue_id" uuid, "starts_at" integer, "ends_at" integer)
LANGUAGE sql STABLE AS $$
  WITH "pattern" AS (
    SELECT "session"."id", true AS "is_club", "session"."venue_id", "session"."starts_at", "session"."ends_at"
      FROM "club_session" AS "session"
      JOIN "club" ON "club"."school_id" = school AND "club"."id" = "session"."club_id"
     WHERE "session"."school_id" = school AND "club"."term_id" = of_term AND "club"."archived_at" IS NULL
       AND "club"."state" <> 'CLOSED' AND "session"."weekday" = pattern_weekday(school, of_term, on_date)
    UNION ALL
    SELECT "id", false, "venue_id", "starts_at", "ends_at" FROM "care_class"
     WHERE "school_id" = school AND "term_id" = of_term AND "archived_at" IS NULL
       AND "weekday" = pattern_weekday(school, of_term, on_date)
  )
  SELECT "pattern"."id", "pattern"."is_club", coalesce("move"."venue_id", "pattern"."venue_id"),
         coalesce("move"."starts_at", "pattern"."starts_at")::integer, coalesce("move"."ends_at", "pattern"."ends_at")::integer
    FROM "pattern"
    LEFT JOIN "session_exception" AS "move" ON "move"."school_id" = school AND "move"."date" = on_date AND "move"."kind" = 'MOVE'
     AND "pattern"."id" IN ("move"."care_class_id", "move"."club_session_id")
   WHERE NOT EXISTS (
     SELECT FROM "session_exception" AS "off"
      WHERE "off"."school_id" = school AND "off"."date" = on_date AND "off"."kind" = 'CANCEL'
        AND "pattern"."id" IN ("off"."care_class_id", "off"."club_session_id"))
$$;

-- Where a person stands on a date: weekly unless absent, as a cover, on duty.
CREATE FUNCTION adult_stands(school uuid, of_term uuid, person uuid, on_date date)
RETURNS TABLE ("stand" uuid, "starts_at" integer, "ends_at" integer) LANGUAGE sql STABLE AS $$
  WITH "held" AS (SELECT * FROM held_sessions(school, of_term, on_date))
  SELECT "held"."session_id", "held"."starts_at", "held"."ends_at"
    FROM "held"
    JOIN "staff_assignment" AS "weekly" ON "weekly"."school_id" = school AND "weekly"."staff_id" = person
     AND "held"."session_id" IN ("weekly"."care_class_id", "weekly"."club_session_id")
   WHERE NOT EXISTS (
     SELECT FROM "session_exception" AS "away"
      WHERE "away"."school_id" = school AND "away"."date" = on_date AND "away"."absent_id" = person
        AND "held"."session_id" IN ("away"."care_class_id", "away"."club_session_id"))
  UNION ALL
  SELECT "held"."session_id", "held"."starts_at", "held"."ends_at"
    FROM "held"
    JOIN "session_exception" AS "cover" ON "cover"."school_id" = school AND "cover"."date" = on_date
     AND "cover"."cover_id" = person AND "held"."session_id" IN ("cover"."care_class_id", "cover"."club_session_id")
  UNION ALL
  SELECT "id", "starts_at", "ends_at" FROM "duty_turn" WHERE "school_id" = school AND "staff_id" = person AND "date" = on_date
$$;

-- The row of the person is locked before it is asked where he stands: of two editors at once the second sees the first.
CREATE FUNCTION refuse_adult_at_two_places(school uuid, of_term uuid, person uuid, on_date date)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF person IS NULL THEN RETURN; END IF;
  PERFORM FROM "staff" WHERE "school_id" = school AND "id" = person FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM adult_stands(school, of_term, person, on_date) AS "one"
      JOIN adult_stands(school, of_term, person, on_date) AS "other" ON "one"."stand" < "other"."stand"
       AND int4range("one"."starts_at", "one"."ends_at") && int4range("other"."starts_at", "other"."ends_at")
  ) THEN
    RAISE EXCEPTION 'an adult stands at two places on %: "adult_at_one_place_on_a_date"', on_date
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'adult_at_one_place_on_a_date';
  END IF;
END $$;

CREATE FUNCTION refuse_venue_used_twice(school uuid, of_term uuid, room uuid, on_date date)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF room IS NULL THEN RETURN; END IF;
  PERFORM FROM "venue" WHERE "school_id" = school AND "id" = room FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM held_sessions(school, of_term, on_date) AS "one"
      JOIN held_sessions(school, of_term, on_date) AS "other" ON "one"."session_id" < "other"."session_id"
       AND "one"."venue_id" = room AND "other"."venue_id" = room
       AND int4range("one"."starts_at", "one"."ends_at") && int4range("other"."starts_at", "other"."ends_at")
  ) THEN
    RAISE EXCEPTION 'a venue is used twice on %: "venue_one_use_on_a_date"', on_date
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'venue_one_use_on_a_date';
  END IF;
END $$;

-- Pupils of a club that is moved are in no other club then. Care classes let their pupils go to clubs.
CREATE FUNCTION refuse_pupil_at_two_clubs(school uuid, of_term uuid, moved uuid, on_date date)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM held_sessions(school, of_term, on_date) AS "one"
      JOIN held_sessions(school, of_term, on_date) AS "other" ON "other"."session_id" <> "one"."session_id"
       AND int4range("one"."starts_at", "one"."ends_at") && int4range("other"."starts_at", "other"."ends_at")
      JOIN "enrolment_slot" AS "mine" ON "mine"."school_id" = school AND "mine"."session_id" = "one"."session_id"
      JOIN "enrolment_slot" AS "theirs" ON "theirs"."school_id" = school AND "theirs"."session_id" = "other"."session_id"
       AND "theirs"."pupil_id" = "mine"."pupil_id"
     WHERE "one"."session_id" = moved
  ) THEN
    RAISE EXCEPTION 'a pupil is in two clubs on %: "pupil_in_one_club_on_a_date"', on_date
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'pupil_in_one_club_on_a_date';
  END IF;
END $$;

CREATE FUNCTION exception_fits_its_date() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed "session_exception";
  session uuid;
  person uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
  session := coalesce(changed."care_class_id", changed."club_session_id");
  PERFORM lock_school_day(changed."school_id", changed."date");
  FOR person IN
    SELECT "staff_id" FROM "staff_assignment"
     WHERE "school_id" = changed."school_id" AND session IN ("care_class_id", "club_session_id")
    UNION SELECT "cover_id" FROM "session_exception"
     WHERE "school_id" = changed."school_id" AND "date" = changed."date" AND "cover_id" IS NOT NULL
       AND session IN ("care_class_id", "club_session_id")
    ORDER BY 1
  LOOP
    PERFORM refuse_adult_at_two_places(changed."school_id", changed."term_id", person, changed."date");
  END LOOP;
  PERFORM refuse_venue_used_twice(changed."school_id", changed."term_id", "held"."venue_id", changed."date")
     FROM held_sessions(changed."school_id", changed."term_id", changed."date") AS "held"
    WHERE "held"."session_id" = session;
  PERFORM refuse_pupil_at_two_clubs(changed."school_id", changed."term_id", session, changed."date");
  RETURN NULL;
END $$;

-- What is changed on a date of a school is changed by one editor after the other.
CREATE FUNCTION lock_school_day(school uuid, on_date date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(school::text || on_date::text, 0));
END $$;

-- All of these are asked at the end of a transaction, when everything that it changes is in place.
CREATE CONSTRAINT TRIGGER "exception_fits_its_date" AFTER INSERT OR UPDATE OR DELETE ON "session_exception"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION exception_fits_its_date();

CREATE FUNCTION turn_fits_its_date() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_school_day(NEW."school_id", NEW."date");
  PERFORM refuse_adult_at_two_places(NEW."school_id", "post"."term_id", NEW."staff_id", NEW."date")
     FROM "duty_post" AS "post" WHERE "post"."school_id" = NEW."school_id" AND "post"."id" = NEW."post_id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "turn_fits_its_date" AFTER INSERT OR UPDATE ON "duty_turn"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION turn_fits_its_date();

-- Today at the school: a weekly change concerns the dates from then on, not what has been.
CREATE FUNCTION school_today(of_school uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE "time_zone")::date FROM "school" WHERE "id" = of_school
$$;

CREATE FUNCTION assignment_fits_dates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "staff" WHERE "school_id" = NEW."school_id" AND "id" = NEW."staff_id" FOR NO KEY UPDATE;
  PERFORM refuse_adult_at_two_places(NEW."school_id", NEW."term_id", NEW."staff_id", "busy"."date")
     FROM (
       SELECT "date" FROM "duty_turn" WHERE "school_id" = NEW."school_id" AND "staff_id" = NEW."staff_id"
       UNION SELECT "date" FROM "session_exception"
        WHERE "school_id" = NEW."school_id" AND "term_id" = NEW."term_id"
          AND ("cover_id" = NEW."staff_id" OR "kind" = 'MOVE')
     ) AS "busy"
    WHERE "busy"."date" >= school_today(NEW."school_id");
  RETURN NULL;
END $$;
-- Not when a session changes its time: who changes clubs hears of the dates from the findings of the timetable.
CREATE CONSTRAINT TRIGGER "assignment_fits_dates" AFTER INSERT OR UPDATE OF "staff_id", "care_class_id", "club_session_id" ON "staff_assignment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."active") EXECUTE FUNCTION assignment_fits_dates();
