-- What must hold of applications, draws, care classes and the timetable whatever the program does.

-- A pupil has one application in a term that is not withdrawn (R90: the guardian's own act, not a second one by somebody else).
CREATE UNIQUE INDEX "application_one_of_a_term" ON "application" ("school_id", "term_id", "pupil_id")
  WHERE "state" <> 'WITHDRAWN';
ALTER TABLE "application"
  ADD CONSTRAINT "application_weekdays" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5]::smallint[] AND cardinality("weekdays") BETWEEN 1 AND 5),
  ADD CONSTRAINT "application_decided" CHECK (("state" IN ('APPROVED', 'RETURNED')) <= ("decided_at" IS NOT NULL)),
  ADD CONSTRAINT "application_returned_with_reason" CHECK ("state" <> 'RETURNED' OR "decision_reason" IS NOT NULL),
  ADD CONSTRAINT "application_withdrawn" CHECK (("state" = 'WITHDRAWN') = ("withdrawn_at" IS NOT NULL));
ALTER TABLE "application_choice"
  ADD CONSTRAINT "application_choice_rank" CHECK ("rank" BETWEEN 1 AND 9);

-- One draw of a term is published at a time; what is published has its inputs and its result.
CREATE UNIQUE INDEX "draw_one_published" ON "draw" ("school_id", "term_id") WHERE "state" = 'PUBLISHED';
ALTER TABLE "draw"
  ADD CONSTRAINT "draw_progress" CHECK ("progress" BETWEEN 0 AND 100),
  ADD CONSTRAINT "draw_finished" CHECK (
    "state" NOT IN ('READY', 'PUBLISHED', 'UNDONE')
    OR ("input_hash" IS NOT NULL AND "seed" IS NOT NULL AND "input" IS NOT NULL AND "result" IS NOT NULL)
  ),
  ADD CONSTRAINT "draw_published" CHECK ("state" NOT IN ('PUBLISHED', 'UNDONE') OR ("published_at" IS NOT NULL AND "published_by_id" IS NOT NULL)),
  ADD CONSTRAINT "draw_undone" CHECK (("state" = 'UNDONE') = ("undone_at" IS NOT NULL));
ALTER TABLE "draw_commitment"
  ADD CONSTRAINT "draw_commitment_hash" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "draw_commitment_entropy" CHECK (("public_entropy" IS NULL) = ("entropy_at" IS NULL));
ALTER TABLE "draw_result"
  ADD CONSTRAINT "draw_result_order" CHECK ("order" >= 1);
ALTER TABLE "draw_adjustment"
  ADD CONSTRAINT "draw_adjustment_moves" CHECK ("from_club_id" IS DISTINCT FROM "to_club_id");

-- What a commitment has published never changes: the secret was chosen before, the entropy is entered once.
CREATE FUNCTION refuse_changed_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'draw commitment % cannot change', OLD."id"
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'draw_commitment_stays';
END $$;
CREATE TRIGGER "draw_commitment_stays" BEFORE UPDATE ON "draw_commitment"
  FOR EACH ROW WHEN (
    OLD."secret_cipher" <> NEW."secret_cipher" OR OLD."secret_hash" <> NEW."secret_hash"
    OR OLD."term_id" <> NEW."term_id" OR OLD."created_at" <> NEW."created_at"
    OR (OLD."public_entropy" IS NOT NULL AND OLD."public_entropy" IS DISTINCT FROM NEW."public_entropy")
    OR (OLD."entropy_at" IS NOT NULL AND OLD."entropy_at" IS DISTINCT FROM NEW."entropy_at")
  ) EXECUTE FUNCTION refuse_changed_commitment();

ALTER TABLE "care_class" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "care_class"
  ADD CONSTRAINT "care_class_weekday" CHECK ("weekday" BETWEEN 1 AND 5),
  ADD CONSTRAINT "care_class_time" CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440),
  ADD CONSTRAINT "care_class_pinned" CHECK (NOT "pinned" OR "pin_reason" IS NOT NULL);

-- A place is on the weekday and in the term of its class.
CREATE FUNCTION care_place_follows_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "term_id", "weekday" INTO NEW."term_id", NEW."weekday" FROM "care_class"
   WHERE "school_id" = NEW."school_id" AND "id" = NEW."care_class_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "care_place_follows_class" BEFORE INSERT OR UPDATE ON "care_place"
  FOR EACH ROW EXECUTE FUNCTION care_place_follows_class();
CREATE FUNCTION class_takes_places_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "care_place" SET "weekday" = NEW."weekday" WHERE "school_id" = NEW."school_id" AND "care_class_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "class_takes_places_along" AFTER UPDATE OF "weekday", "term_id" ON "care_class"
  FOR EACH ROW WHEN (OLD."weekday" <> NEW."weekday" OR OLD."term_id" <> NEW."term_id")
  EXECUTE FUNCTION class_takes_places_along();

-- An adult stands in one session at a time. Times are those of the session, and follow it.
ALTER TABLE "staff_assignment"
  ADD CONSTRAINT "staff_assignment_of_one_session" CHECK (("care_class_id" IS NULL) <> ("club_session_id" IS NULL)),
  ADD CONSTRAINT "staff_assignment_pinned" CHECK (NOT "pinned" OR "reason" IS NOT NULL),
  ADD CONSTRAINT "staff_assignment_one_place_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "staff_id" WITH =, "term_id" WITH =, "weekday" WITH =, int4range("starts_at", "ends_at") WITH &&
  ) WHERE ("active");
CREATE UNIQUE INDEX "staff_assignment_one_leader_of_care" ON "staff_assignment" ("school_id", "care_class_id")
  WHERE "part" = 'LEADS' AND "active" AND "care_class_id" IS NOT NULL;
CREATE UNIQUE INDEX "staff_assignment_one_leader_of_club" ON "staff_assignment" ("school_id", "club_session_id")
  WHERE "part" = 'LEADS' AND "active" AND "club_session_id" IS NOT NULL;
ALTER TABLE "staff_availability"
  ADD CONSTRAINT "staff_availability_weekdays" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5]::smallint[]),
  ADD CONSTRAINT "staff_availability_days" CHECK ("days_a_week" IS NULL OR "days_a_week" BETWEEN 0 AND 5);

CREATE FUNCTION assignment_follows_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."care_class_id" IS NOT NULL THEN
    SELECT "term_id", "weekday", "starts_at", "ends_at", "archived_at" IS NULL
      INTO NEW."term_id", NEW."weekday", NEW."starts_at", NEW."ends_at", NEW."active"
      FROM "care_class" WHERE "school_id" = NEW."school_id" AND "id" = NEW."care_class_id";
  ELSE
    SELECT "club"."term_id", "session"."weekday", "session"."starts_at", "session"."ends_at",
           "club"."archived_at" IS NULL AND "club"."state" <> 'CLOSED'
      INTO NEW."term_id", NEW."weekday", NEW."starts_at", NEW."ends_at", NEW."active"
      FROM "club_session" AS "session"
      JOIN "club" ON "club"."school_id" = "session"."school_id" AND "club"."id" = "session"."club_id"
     WHERE "session"."school_id" = NEW."school_id" AND "session"."id" = NEW."club_session_id";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assignment_follows_session" BEFORE INSERT OR UPDATE ON "staff_assignment"
  FOR EACH ROW EXECUTE FUNCTION assignment_follows_session();

-- A venue holds one care class or club session at a time (R59). A closed or archived club, an archived class take no room.
ALTER TABLE "venue_slot"
  ADD CONSTRAINT "venue_slot_of_one_session" CHECK (("care_class_id" IS NULL) <> ("club_session_id" IS NULL)),
  ADD CONSTRAINT "venue_slot_one_use_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "venue_id" WITH =, "term_id" WITH =, "weekday" WITH =, int4range("starts_at", "ends_at") WITH &&
  );

CREATE FUNCTION keep_club_venues(school uuid, kept_club uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "venue_slot" AS "slot" USING "club_session" AS "session"
   WHERE "slot"."school_id" = school AND "session"."school_id" = school
     AND "session"."id" = "slot"."club_session_id" AND "session"."club_id" = kept_club;
  INSERT INTO "venue_slot" ("id", "school_id", "term_id", "venue_id", "club_session_id", "weekday", "starts_at", "ends_at")
  SELECT "session"."id", school, "club"."term_id", "session"."venue_id", "session"."id",
         "session"."weekday", "session"."starts_at", "session"."ends_at"
    FROM "club"
    JOIN "club_session" AS "session" ON "session"."school_id" = school AND "session"."club_id" = "club"."id"
   WHERE "club"."school_id" = school AND "club"."id" = kept_club AND "session"."venue_id" IS NOT NULL
     AND "club"."archived_at" IS NULL AND "club"."state" <> 'CLOSED';
  -- The adults follow the same session; their own trigger reads its times.
  UPDATE "staff_assignment" AS "assignment" SET "active" = "assignment"."active"
    FROM "club_session" AS "session"
   WHERE "assignment"."school_id" = school AND "session"."school_id" = school
     AND "session"."id" = "assignment"."club_session_id" AND "session"."club_id" = kept_club;
END $$;

CREATE FUNCTION session_keeps_venue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_club_venues(NEW."school_id", NEW."club_id");
  RETURN NULL;
END $$;
CREATE TRIGGER "session_venue_on_entry" AFTER INSERT ON "club_session"
  FOR EACH ROW WHEN (NEW."venue_id" IS NOT NULL) EXECUTE FUNCTION session_keeps_venue();
CREATE TRIGGER "session_venue_on_change" AFTER UPDATE OF "venue_id", "weekday", "starts_at", "ends_at" ON "club_session"
  FOR EACH ROW EXECUTE FUNCTION session_keeps_venue();
CREATE FUNCTION session_frees_venue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "venue_slot" WHERE "school_id" = OLD."school_id" AND "club_session_id" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "session_venue_on_removal" AFTER DELETE ON "club_session"
  FOR EACH ROW EXECUTE FUNCTION session_frees_venue();
CREATE FUNCTION club_keeps_venues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_club_venues(NEW."school_id", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "club_venues" AFTER UPDATE OF "state", "term_id", "archived_at" ON "club"
  FOR EACH ROW WHEN (
    OLD."state" IS DISTINCT FROM NEW."state" OR OLD."term_id" <> NEW."term_id"
    OR (OLD."archived_at" IS NULL) <> (NEW."archived_at" IS NULL)
  ) EXECUTE FUNCTION club_keeps_venues();

CREATE FUNCTION care_class_keeps_venue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "venue_slot" WHERE "school_id" = NEW."school_id" AND "care_class_id" = NEW."id";
  IF NEW."venue_id" IS NOT NULL AND NEW."archived_at" IS NULL THEN
    INSERT INTO "venue_slot" ("id", "school_id", "term_id", "venue_id", "care_class_id", "weekday", "starts_at", "ends_at")
    VALUES (NEW."id", NEW."school_id", NEW."term_id", NEW."venue_id", NEW."id", NEW."weekday", NEW."starts_at", NEW."ends_at");
  END IF;
  UPDATE "staff_assignment" SET "active" = "active" WHERE "school_id" = NEW."school_id" AND "care_class_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "care_class_venue" AFTER INSERT OR UPDATE OF "venue_id", "term_id", "weekday", "starts_at", "ends_at", "archived_at" ON "care_class"
  FOR EACH ROW EXECUTE FUNCTION care_class_keeps_venue();
CREATE FUNCTION care_class_frees_venue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "venue_slot" WHERE "school_id" = OLD."school_id" AND "care_class_id" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "care_class_venue_on_removal" AFTER DELETE ON "care_class"
  FOR EACH ROW EXECUTE FUNCTION care_class_frees_venue();

-- Lists entered before this wall stood may wish for one room twice: the wish is kept, the room goes to the club entered first.
UPDATE "club_session" SET "wished_venue_id" = "venue_id";
UPDATE "club_session" AS "later" SET "venue_id" = NULL
  FROM "club" AS "later_club", "club_session" AS "earlier", "club" AS "earlier_club"
 WHERE "later_club"."school_id" = "later"."school_id" AND "later_club"."id" = "later"."club_id"
   AND "earlier"."school_id" = "later"."school_id" AND "earlier_club"."school_id" = "later"."school_id"
   AND "earlier_club"."id" = "earlier"."club_id" AND "earlier_club"."term_id" = "later_club"."term_id"
   AND "earlier"."venue_id" = "later"."venue_id" AND "earlier"."weekday" = "later"."weekday"
   AND int4range("earlier"."starts_at", "earlier"."ends_at") && int4range("later"."starts_at", "later"."ends_at")
   AND ("earlier_club"."created_at", "earlier"."id") < ("later_club"."created_at", "later"."id")
   AND "earlier_club"."archived_at" IS NULL AND "earlier_club"."state" <> 'CLOSED';
SELECT keep_club_venues("school_id", "id") FROM "club";

-- What differs on a date.
ALTER TABLE "session_exception"
  ADD CONSTRAINT "session_exception_of_one_session" CHECK (("care_class_id" IS NULL) <> ("club_session_id" IS NULL)),
  ADD CONSTRAINT "session_exception_time" CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440),
  ADD CONSTRAINT "session_exception_cover" CHECK (("kind" = 'COVER') = ("cover_id" IS NOT NULL)),
  ADD CONSTRAINT "session_exception_cover_is_another" CHECK ("cover_id" IS DISTINCT FROM "absent_id" OR "cover_id" IS NULL),
  ADD CONSTRAINT "session_exception_one_cover_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "cover_id" WITH =, "date" WITH =, int4range("starts_at", "ends_at") WITH &&
  ) WHERE ("cover_id" IS NOT NULL),
  ADD CONSTRAINT "session_exception_one_use_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "venue_id" WITH =, "date" WITH =, int4range("starts_at", "ends_at") WITH &&
  ) WHERE ("kind" = 'MOVE' AND "venue_id" IS NOT NULL);
CREATE UNIQUE INDEX "session_exception_once" ON "session_exception"
  ("school_id", "date", COALESCE("care_class_id", "club_session_id"), "kind", COALESCE("absent_id", '00000000-0000-0000-0000-000000000000'));

-- Duty: a person has one turn at a time; its times are those of the post.
ALTER TABLE "duty_post" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "duty_post"
  ADD CONSTRAINT "duty_post_time" CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440),
  ADD CONSTRAINT "duty_post_needed" CHECK ("needed" >= 1);
ALTER TABLE "duty_turn"
  ADD CONSTRAINT "duty_turn_one_post_at_a_time" EXCLUDE USING gist (
    "school_id" WITH =, "staff_id" WITH =, "date" WITH =, int4range("starts_at", "ends_at") WITH &&
  );
CREATE FUNCTION turn_follows_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "starts_at", "ends_at" INTO NEW."starts_at", NEW."ends_at" FROM "duty_post"
   WHERE "school_id" = NEW."school_id" AND "id" = NEW."post_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "turn_follows_post" BEFORE INSERT OR UPDATE ON "duty_turn"
  FOR EACH ROW EXECUTE FUNCTION turn_follows_post();
ALTER TABLE "dismissal_leader"
  ADD CONSTRAINT "dismissal_leader_weekday" CHECK ("weekday" BETWEEN 1 AND 5);
