-- A closed term is kept as it was (R92): below the services' checks, the database takes no change of its structure, lists
-- and decisions. Writers hold the term's gate open together; who closes the term waits for them and shuts it alone, so that
-- nothing that began before the closing is kept after it.

CREATE FUNCTION term_gate(term uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('term ' || term::text, 0)
$$;

CREATE FUNCTION pass_term_gate(school uuid, of_term uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(term_gate(of_term));
  IF EXISTS (SELECT FROM "term" WHERE "school_id" = school AND "id" = of_term AND "state" = 'CLOSED') THEN
    RAISE EXCEPTION 'the term is closed: "term_is_closed"' USING ERRCODE = 'AB001', CONSTRAINT = 'term_is_closed';
  END IF;
END $$;

CREATE FUNCTION term_is_shut() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(term_gate(NEW."id"));
  RETURN NEW;
END $$;
CREATE TRIGGER "term_is_shut" BEFORE UPDATE OF "state" ON "term"
  FOR EACH ROW WHEN (NEW."state" = 'CLOSED' AND OLD."state" <> 'CLOSED') EXECUTE FUNCTION term_is_shut();

-- Rows that name their term. Not applications: guardians withdraw theirs at any time (R90).
CREATE FUNCTION row_passes_term_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM pass_term_gate(OLD."school_id", OLD."term_id");
    RETURN OLD;
  END IF;
  PERFORM pass_term_gate(NEW."school_id", NEW."term_id");
  RETURN NEW;
END $$;

-- Rows of a club.
CREATE FUNCTION club_row_passes_term_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM pass_term_gate("school_id", "term_id") FROM "club"
      WHERE "school_id" = OLD."school_id" AND "id" = OLD."club_id";
    RETURN OLD;
  END IF;
  PERFORM pass_term_gate("school_id", "term_id") FROM "club"
    WHERE "school_id" = NEW."school_id" AND "id" = NEW."club_id";
  RETURN NEW;
END $$;

DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY[
    'calendar_day', 'bell_schedule', 'dismissal', 'club', 'draw', 'care_class', 'staff_availability',
    'staff_assignment', 'session_exception', 'duty_post'
  ] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION row_passes_term_gate()', walled || '_term_gate', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['club_grade', 'club_session', 'club_teacher', 'enrolment'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION club_row_passes_term_gate()', walled || '_term_gate', walled);
  END LOOP;
END $$;
