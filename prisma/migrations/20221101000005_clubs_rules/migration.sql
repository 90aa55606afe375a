-- What must hold of clubs and rosters whatever the program does: below its checks stands the database.

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE "course" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "club" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";

-- The last place: nobody takes a place that is not there.
ALTER TABLE "club"
  ADD CONSTRAINT "club_places" CHECK (0 <= "taken" AND "taken" <= "maximum"),
  ADD CONSTRAINT "club_sizes" CHECK (1 <= "minimum" AND "minimum" <= "target" AND "target" <= "maximum");

ALTER TABLE "club_session"
  ADD CONSTRAINT "club_session_weekday" CHECK ("weekday" BETWEEN 1 AND 5),
  ADD CONSTRAINT "club_session_period" CHECK ("period" >= 1),
  ADD CONSTRAINT "club_session_time" CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440);

ALTER TABLE "enrolment"
  ADD CONSTRAINT "enrolment_enrolled" CHECK ("state" <> 'ENROLLED' OR "enrolled_at" IS NOT NULL),
  ADD CONSTRAINT "enrolment_withdrawn" CHECK (("state" = 'WITHDRAWN') = ("withdrawn_at" IS NOT NULL)),
  ADD CONSTRAINT "enrolment_pinned" CHECK (NOT "pinned" OR ("state" = 'ENROLLED' AND "pin_reason" IS NOT NULL)),
  ADD CONSTRAINT "enrolment_offered" CHECK ("offered_at" IS NULL OR "state" = 'WAITING');

-- A pupil stands once on a club's roster or waiting list.
CREATE UNIQUE INDEX "enrolment_one_place" ON "enrolment" ("school_id", "club_id", "pupil_id")
  WHERE "state" IN ('ENROLLED', 'WAITING');

-- One pupil is never at two places at one time.
ALTER TABLE "enrolment_slot"
  ADD CONSTRAINT "enrolment_slot_one_place_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "pupil_id" WITH =, "term_id" WITH =, "weekday" WITH =,
    int4range("starts_at", "ends_at") WITH &&
  );

-- The slots of a club's enrolled pupils, or of one of them, anew. A closed club takes up nobody's time.
-- The club's row is locked first, so that a session and an enrolment that are added at once see each other.
CREATE FUNCTION keep_enrolment_slots(school uuid, kept_club uuid, kept_enrolment uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "club" WHERE "school_id" = school AND "id" = kept_club FOR NO KEY UPDATE;
  DELETE FROM "enrolment_slot" AS "slot" USING "enrolment"
   WHERE "slot"."school_id" = school AND "enrolment"."school_id" = school
     AND "enrolment"."id" = "slot"."enrolment_id" AND "enrolment"."club_id" = kept_club
     AND (kept_enrolment IS NULL OR "enrolment"."id" = kept_enrolment);
  INSERT INTO "enrolment_slot"
    ("school_id", "enrolment_id", "session_id", "term_id", "pupil_id", "weekday", "starts_at", "ends_at")
  SELECT school, "enrolment"."id", "session"."id", "club"."term_id", "enrolment"."pupil_id",
         "session"."weekday", "session"."starts_at", "session"."ends_at"
    FROM "club"
    JOIN "enrolment" ON "enrolment"."school_id" = school AND "enrolment"."club_id" = "club"."id"
    JOIN "club_session" AS "session" ON "session"."school_id" = school AND "session"."club_id" = "club"."id"
   WHERE "club"."school_id" = school AND "club"."id" = kept_club AND "club"."state" <> 'CLOSED'
     AND "enrolment"."state" = 'ENROLLED' AND (kept_enrolment IS NULL OR "enrolment"."id" = kept_enrolment);
END $$;

CREATE FUNCTION enrolment_keeps_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_enrolment_slots(NEW."school_id", NEW."club_id", NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "enrolment_slots_on_entry" AFTER INSERT ON "enrolment"
  FOR EACH ROW WHEN (NEW."state" = 'ENROLLED') EXECUTE FUNCTION enrolment_keeps_slots();
CREATE TRIGGER "enrolment_slots_on_change" AFTER UPDATE OF "state" ON "enrolment"
  FOR EACH ROW WHEN ('ENROLLED' IN (OLD."state", NEW."state")) EXECUTE FUNCTION enrolment_keeps_slots();

CREATE FUNCTION session_keeps_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_enrolment_slots(NEW."school_id", NEW."club_id", NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER "session_slots" AFTER INSERT OR UPDATE OF "weekday", "starts_at", "ends_at" ON "club_session"
  FOR EACH ROW EXECUTE FUNCTION session_keeps_slots();

CREATE FUNCTION club_keeps_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_enrolment_slots(NEW."school_id", NEW."id", NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER "club_slots" AFTER UPDATE OF "state", "term_id" ON "club"
  FOR EACH ROW WHEN ((OLD."state" = 'CLOSED') <> (NEW."state" = 'CLOSED') OR OLD."term_id" <> NEW."term_id")
  EXECUTE FUNCTION club_keeps_slots();

-- The counter says how many places are taken, and nothing else: checked when the transaction ends, so that the row and
-- the counter may change in either order.
CREATE FUNCTION refuse_wrong_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  school uuid;
  counted_club uuid;
  wrong boolean;
BEGIN
  IF TG_TABLE_NAME = 'club' THEN
    school := NEW."school_id";
    counted_club := NEW."id";
  ELSIF TG_OP = 'DELETE' THEN
    school := OLD."school_id";
    counted_club := OLD."club_id";
  ELSE
    school := NEW."school_id";
    counted_club := NEW."club_id";
  END IF;
  SELECT "club"."taken" <> (
           SELECT count(*) FROM "enrolment"
            WHERE "school_id" = school AND "club_id" = counted_club AND "state" = 'ENROLLED')
    INTO wrong FROM "club" WHERE "school_id" = school AND "id" = counted_club;
  IF wrong THEN
    RAISE EXCEPTION 'the places taken of club % are not its enrolled pupils', counted_club
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'club_taken_is_counted';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "club_taken_is_counted" AFTER INSERT OR UPDATE OF "taken" ON "club"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_wrong_taken();
CREATE CONSTRAINT TRIGGER "enrolment_is_counted" AFTER INSERT OR DELETE OR UPDATE OF "state" ON "enrolment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_wrong_taken();

-- An enrolment is of one pupil in one club for ever: a move ends one and begins another.
CREATE FUNCTION refuse_moved_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'enrolment % cannot change its club or its pupil', OLD."id"
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'enrolment_stays';
END $$;

CREATE TRIGGER "enrolment_stays" BEFORE UPDATE OF "club_id", "pupil_id", "school_id" ON "enrolment"
  FOR EACH ROW WHEN (OLD."club_id" <> NEW."club_id" OR OLD."pupil_id" <> NEW."pupil_id" OR OLD."school_id" <> NEW."school_id")
  EXECUTE FUNCTION refuse_moved_enrolment();
