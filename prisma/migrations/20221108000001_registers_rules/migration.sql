-- What must hold of registers, hand-overs and releases whatever the program does.

-- Attendance is kept by month: a term of a city is some thirty million rows, and a month that has passed its retention is
-- dropped rather than deleted. Months are made for the terms that need them; what lies outside waits in the last table.
CREATE TABLE "attendance_at_other_times" PARTITION OF "attendance" DEFAULT;
CREATE FUNCTION make_attendance_months(first_day date, last_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month date;
  name text;
BEGIN
  FOR month IN SELECT generate_series(date_trunc('month', first_day), last_day, '1 month')::date LOOP
    name := 'attendance_' || to_char(month, 'YYYY_MM');
    IF to_regclass(name) IS NULL AND NOT EXISTS (
      SELECT FROM "attendance_at_other_times" WHERE "date" >= month AND "date" < month + interval '1 month'
    ) THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF "attendance" FOR VALUES FROM (%L) TO (%L)',
                     name, month, (month + interval '1 month')::date);
    END IF;
  END LOOP;
END $$;
CREATE FUNCTION term_has_attendance_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('attendance months', 0));
  PERFORM make_attendance_months(NEW."starts_on", NEW."ends_on");
  RETURN NULL;
END $$;
CREATE TRIGGER "term_has_attendance_months" AFTER INSERT OR UPDATE OF "starts_on", "ends_on" ON "term"
  FOR EACH ROW EXECUTE FUNCTION term_has_attendance_months();
SELECT make_attendance_months("starts_on", "ends_on") FROM "term";

-- Whose absence nobody has cleared up: few rows, asked for every half minute.
CREATE INDEX "attendance_unresolved" ON "attendance" ("school_id", "date", "register_id")
  WHERE "status" = 'ABSENT' AND "outcome" IS NULL;

ALTER TABLE "session_register" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "session_register"
  ADD CONSTRAINT "session_register_of_one_session" CHECK (("care_class_id" IS NULL) <> ("club_id" IS NULL)),
  ADD CONSTRAINT "session_register_time" CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440),
  ADD CONSTRAINT "session_register_closed_by_somebody" CHECK (
    ("state" = 'CLOSED') = ("closed_at" IS NOT NULL)
    AND ("closed_at" IS NULL) = ("closed_by_id" IS NULL) AND ("closed_at" IS NULL) = ("closed_by_name" IS NULL)
  );

-- A register is of a session that is held on its date.
CREATE FUNCTION register_is_of_held_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM held_sessions(NEW."school_id", NEW."term_id", NEW."date") AS "held" WHERE "held"."session_id" = NEW."session_id"
  ) THEN
    RAISE EXCEPTION 'no such session is held on %: "register_is_of_held_session"', NEW."date"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'register_is_of_held_session';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "register_is_of_held_session" BEFORE INSERT ON "session_register"
  FOR EACH ROW EXECUTE FUNCTION register_is_of_held_session();

-- What a register took down when it was opened stays, whatever becomes of the weekly pattern; once closed it stays closed.
CREATE FUNCTION register_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['state', 'closed_at', 'closed_by_id', 'closed_by_name', 'updated_at'])
     IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'closed_at', 'closed_by_id', 'closed_by_name', 'updated_at'])
     OR (OLD."state" = 'CLOSED' AND NEW."state" <> 'CLOSED') THEN
    RAISE EXCEPTION 'what a register took down stays: "register_stays"'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'register_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "register_stays" BEFORE UPDATE ON "session_register" FOR EACH ROW EXECUTE FUNCTION register_stays();

-- Nobody who was expected is left out: a register closes when all of them are marked.
CREATE FUNCTION register_closes_marked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "attendance" WHERE "school_id" = NEW."school_id" AND "date" = NEW."date" AND "register_id" = NEW."id"
       AND "expected" AND "status" IS NULL
  ) THEN
    RAISE EXCEPTION 'pupils of the register are not marked: "register_closes_marked"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'register_closes_marked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "register_closes_marked" BEFORE UPDATE OF "state" ON "session_register"
  FOR EACH ROW WHEN (OLD."state" = 'OPEN' AND NEW."state" = 'CLOSED') EXECUTE FUNCTION register_closes_marked();

ALTER TABLE "attendance"
  ADD CONSTRAINT "attendance_order" CHECK ("order" >= 1),
  ADD CONSTRAINT "attendance_marked_by_somebody" CHECK (
    num_nonnulls("status", "marked_at", "received_at", "marked_by_id", "marked_by_name") IN (0, 5)
  ),
  ADD CONSTRAINT "attendance_marked_before_received" CHECK ("marked_at" <= "received_at"),
  ADD CONSTRAINT "attendance_outcome_of_absence" CHECK (
    num_nonnulls("outcome", "outcome_at", "outcome_by_id", "outcome_by_name") IN (0, 4)
    AND ("outcome" IS NULL OR "status" IS NOT DISTINCT FROM 'ABSENT')
    AND ("outcome" IS DISTINCT FROM 'OTHER' OR btrim(coalesce("outcome_note", '')) <> '')
  );

-- A mark that is replaced goes into the history by itself; after closing only with a reason (R57, R92). The register is
-- locked against being closed meanwhile.
CREATE FUNCTION attendance_keeps_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed boolean;
BEGIN
  SELECT "state" = 'CLOSED' INTO closed FROM "session_register"
   WHERE "school_id" = NEW."school_id" AND "id" = NEW."register_id" FOR SHARE;
  IF NEW."status" IS NULL OR (closed AND btrim(coalesce(NEW."reason", '')) = '') THEN
    RAISE EXCEPTION 'a mark of a closed register is corrected with a reason, and none is taken away: "attendance_keeps_history"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_keeps_history';
  END IF;
  IF OLD."status" IS NOT NULL THEN
    INSERT INTO "attendance_change" ("id", "school_id", "date", "register_id", "pupil_id", "status", "marked_at", "received_at",
                                     "marked_by_id", "marked_by_name", "fate", "reason")
    VALUES (gen_random_uuid(), OLD."school_id", OLD."date", OLD."register_id", OLD."pupil_id", OLD."status", OLD."marked_at",
            OLD."received_at", OLD."marked_by_id", OLD."marked_by_name",
            CASE WHEN closed THEN 'CORRECTED' ELSE 'REPLACED' END::"mark_fate", CASE WHEN closed THEN NEW."reason" END);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "attendance_keeps_history" BEFORE UPDATE OF "status" ON "attendance"
  FOR EACH ROW WHEN (OLD."status" IS DISTINCT FROM NEW."status") EXECUTE FUNCTION attendance_keeps_history();

-- Who was expected, and of which class, was taken down when the register was opened.
CREATE FUNCTION attendance_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who was expected stays: "attendance_stays"'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attendance_stays';
END $$;
CREATE TRIGGER "attendance_stays" BEFORE UPDATE ON "attendance"
  FOR EACH ROW WHEN (
    OLD."school_id" <> NEW."school_id" OR OLD."date" <> NEW."date" OR OLD."register_id" <> NEW."register_id"
    OR OLD."pupil_id" <> NEW."pupil_id" OR OLD."home_class_id" <> NEW."home_class_id" OR OLD."expected" <> NEW."expected"
  ) EXECUTE FUNCTION attendance_stays();

-- Nobody is added to a closed register without a reason.
CREATE FUNCTION attendance_enters_open_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "entered"
      JOIN "session_register" AS "register" ON "register"."school_id" = "entered"."school_id" AND "register"."id" = "entered"."register_id"
     WHERE "register"."state" = 'CLOSED' AND btrim(coalesce("entered"."reason", '')) = ''
  ) THEN
    RAISE EXCEPTION 'the register is closed: "attendance_enters_open_register"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_enters_open_register';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "attendance_enters_open_register" AFTER INSERT ON "attendance"
  REFERENCING NEW TABLE AS "entered" FOR EACH STATEMENT EXECUTE FUNCTION attendance_enters_open_register();

-- The history is only ever added to.
ALTER TABLE "attendance_change"
  ADD CONSTRAINT "attendance_change_corrected_with_reason" CHECK ("fate" <> 'CORRECTED' OR btrim(coalesce("reason", '')) <> '');
CREATE FUNCTION attendance_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of attendance is only ever added to: "attendance_change_stays"'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attendance_change_stays';
END $$;
CREATE TRIGGER "attendance_change_stays" BEFORE UPDATE OR DELETE ON "attendance_change"
  FOR EACH ROW EXECUTE FUNCTION attendance_change_stays();

ALTER TABLE "pupil_leave"
  ADD CONSTRAINT "pupil_leave_span" CHECK ("from_date" <= "to_date"),
  ADD CONSTRAINT "pupil_leave_once" EXCLUDE USING gist (
    "school_id" WITH =, "pupil_id" WITH =, daterange("from_date", "to_date", '[]') WITH &&
  ) WHERE ("withdrawn_at" IS NULL);

-- A class is handed over once to a register, and what was taken stays; a difference is explained (R57).
ALTER TABLE "hand_over"
  ADD CONSTRAINT "hand_over_from_one_side" CHECK (("from_home_class_id" IS NULL) <> ("from_register_id" IS NULL)),
  ADD CONSTRAINT "hand_over_to_another" CHECK ("from_register_id" IS DISTINCT FROM "register_id"),
  ADD CONSTRAINT "hand_over_counts" CHECK ("handed_count" >= 0 AND coalesce("taken_count", 0) >= 0),
  ADD CONSTRAINT "hand_over_taken_by_somebody" CHECK (num_nonnulls("taken_count", "taken_at", "taken_by_id", "taken_by_name") IN (0, 4)),
  ADD CONSTRAINT "hand_over_difference_explained" CHECK (
    "taken_count" IS NULL OR "taken_count" = "handed_count" OR btrim(coalesce("explanation", '')) <> ''
  );
CREATE UNIQUE INDEX "hand_over_once_from_class" ON "hand_over" ("school_id", "register_id", "from_home_class_id")
  WHERE "from_home_class_id" IS NOT NULL;
CREATE UNIQUE INDEX "hand_over_once_from_session" ON "hand_over" ("school_id", "register_id", "from_register_id")
  WHERE "from_register_id" IS NOT NULL;
CREATE FUNCTION hand_over_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was taken over stays: "hand_over_stays"'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'hand_over_stays';
END $$;
CREATE TRIGGER "hand_over_stays" BEFORE UPDATE OR DELETE ON "hand_over"
  FOR EACH ROW WHEN (OLD."taken_at" IS NOT NULL) EXECUTE FUNCTION hand_over_stays();

-- Who may collect a pupil: a guardian, a named person with the relation, or nobody.
ALTER TABLE "pick_up_authorisation"
  ADD CONSTRAINT "pick_up_of_its_kind" CHECK (
    ("kind" = 'GUARDIAN') = ("guardian_id" IS NOT NULL)
    AND ("kind" = 'NAMED_PERSON') = (btrim(coalesce("name", '')) <> '') AND ("kind" = 'NAMED_PERSON') = (btrim(coalesce("relation", '')) <> '')
    AND ("kind" = 'NAMED_PERSON' OR "phone_cipher" IS NULL)
  ),
  ADD CONSTRAINT "pick_up_span" CHECK ("valid_to" IS NULL OR "valid_from" <= "valid_to"),
  ADD CONSTRAINT "pick_up_revoked_by_somebody" CHECK (("revoked_at" IS NULL) = ("revoked_by_id" IS NULL)),
  ADD CONSTRAINT "pick_up_phone_sealed"
  CHECK (("phone_cipher" IS NULL) = ("phone_index" IS NULL)
    AND (octet_length("phone_cipher") > 29 AND octet_length("phone_index") = 32) IS NOT FALSE);
CREATE UNIQUE INDEX "pick_up_guardian_once" ON "pick_up_authorisation" ("school_id", "pupil_id", "guardian_id")
  WHERE "kind" = 'GUARDIAN' AND "revoked_at" IS NULL;
CREATE UNIQUE INDEX "pick_up_alone_once" ON "pick_up_authorisation" ("school_id", "pupil_id")
  WHERE "kind" = 'ALONE' AND "revoked_at" IS NULL;
CREATE FUNCTION pick_up_revocation_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revoked authorisation stays revoked: "pick_up_revocation_stays"'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'pick_up_revocation_stays';
END $$;
CREATE TRIGGER "pick_up_revocation_stays" BEFORE UPDATE ON "pick_up_authorisation"
  FOR EACH ROW WHEN (OLD."revoked_at" IS NOT NULL) EXECUTE FUNCTION pick_up_revocation_stays();

ALTER TABLE "release"
  ADD CONSTRAINT "release_to_somebody" CHECK (
    ("way" = 'STAFF_DECISION') = ("decided_by_id" IS NOT NULL) AND ("way" = 'STAFF_DECISION') = ("authorisation_id" IS NULL)
    AND ("way" <> 'STAFF_DECISION' OR btrim(coalesce("note", '')) <> '')
    AND ("way" <> 'COLLECTED' OR "person_name" IS NOT NULL)
  ),
  ADD CONSTRAINT "release_before_received" CHECK ("released_at" <= "received_at"),
  ADD CONSTRAINT "release_withdrawn_by_somebody" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL));
CREATE UNIQUE INDEX "release_once_a_day" ON "release" ("school_id", "date", "pupil_id") WHERE "withdrawn_at" IS NULL;

-- No pupil goes to somebody whose authorisation has been revoked (D11): it is locked, so that a revocation comes wholly
-- before this release, and is seen, or wholly after it.
CREATE FUNCTION release_is_authorised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held "pick_up_authorisation";
BEGIN
  SELECT * INTO held FROM "pick_up_authorisation"
   WHERE "school_id" = NEW."school_id" AND "id" = NEW."authorisation_id" FOR SHARE;
  IF held."revoked_at" IS NOT NULL OR NEW."date" < held."valid_from" OR NEW."date" > held."valid_to"
     OR (held."kind" = 'ALONE') <> (NEW."way" = 'ALONE')
     OR (held."kind" = 'GUARDIAN' AND NOT EXISTS (
       SELECT FROM "guardianship" WHERE "school_id" = held."school_id" AND "pupil_id" = held."pupil_id"
          AND "guardian_id" = held."guardian_id" FOR SHARE))
  THEN
    RAISE EXCEPTION 'the pick-up authorisation does not hold: "release_is_authorised"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_authorised';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "release_is_authorised" BEFORE INSERT ON "release"
  FOR EACH ROW WHEN (NEW."authorisation_id" IS NOT NULL) EXECUTE FUNCTION release_is_authorised();
-- A release is taken back, never rewritten.
CREATE FUNCTION release_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."withdrawn_at" IS NOT NULL
     OR (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by_id') IS DISTINCT FROM (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by_id') THEN
    RAISE EXCEPTION 'a release is taken back, never rewritten: "release_stays"'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'release_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "release_stays" BEFORE UPDATE OR DELETE ON "release" FOR EACH ROW EXECUTE FUNCTION release_stays();

ALTER TABLE "daily_record" ADD CONSTRAINT "daily_record_says_something" CHECK (btrim("content") <> '');

-- A substitute's link holds on the date of its session alone.
ALTER TABLE "substitute_pass"
  ADD CONSTRAINT "substitute_pass_named" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "substitute_pass_hashed" CHECK (octet_length("token_hash") = 32);
CREATE FUNCTION substitute_pass_of_its_date() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "school" WHERE "id" = NEW."school_id"
       AND ((NEW."expires_at" - interval '1 millisecond') AT TIME ZONE "time_zone")::date = NEW."date"
  ) THEN
    RAISE EXCEPTION 'a substitute''s link ends with its date: "substitute_pass_of_its_date"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'substitute_pass_of_its_date';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "substitute_pass_of_its_date" BEFORE INSERT OR UPDATE OF "expires_at", "date" ON "substitute_pass"
  FOR EACH ROW EXECUTE FUNCTION substitute_pass_of_its_date();
