-- What was registered in a term is kept as it was once the term is closed (R92), like its structure: see closed_terms.

CREATE FUNCTION register_row_passes_term_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM pass_term_gate("school_id", "term_id") FROM "session_register"
      WHERE "school_id" = OLD."school_id" AND "id" = OLD."register_id";
    RETURN OLD;
  END IF;
  PERFORM pass_term_gate("school_id", "term_id") FROM "session_register"
    WHERE "school_id" = NEW."school_id" AND "id" = NEW."register_id";
  RETURN NEW;
END $$;

-- A release names no register: its date lies in the term.
CREATE FUNCTION release_passes_term_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pass_term_gate("school_id", "id") FROM "term"
    WHERE "school_id" = NEW."school_id" AND NEW."date" BETWEEN "starts_on" AND "ends_on";
  RETURN NEW;
END $$;

DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['session_register', 'inspection', 'substitute_pass'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION row_passes_term_gate()', walled || '_term_gate', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['register_adult', 'hand_over', 'homework_record', 'daily_record'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION register_row_passes_term_gate()', walled || '_term_gate', walled);
  END LOOP;
END $$;

-- Not when the product notes that it has alerted: that changes nothing of what was marked.
CREATE TRIGGER "attendance_term_gate" BEFORE INSERT OR DELETE
  OR UPDATE OF "status", "marked_at", "reason", "outcome", "outcome_note", "expected" ON "attendance"
  FOR EACH ROW EXECUTE FUNCTION register_row_passes_term_gate();

CREATE TRIGGER "release_term_gate" BEFORE INSERT OR UPDATE ON "release"
  FOR EACH ROW EXECUTE FUNCTION release_passes_term_gate();
