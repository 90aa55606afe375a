-- Locks clubs, then pupils, each in the order of their ids, in one call: whoever changes rosters locks in this order (D3), and
-- who waits for a club's last place waits for as few calls of whoever holds it as can be. The locks let rows that refer to
-- these be written meanwhile.
CREATE FUNCTION lock_rosters(school uuid, clubs uuid[], pupils uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "club" WHERE "school_id" = school AND "id" = ANY (clubs) ORDER BY "id" FOR NO KEY UPDATE;
  PERFORM FROM "pupil" WHERE "school_id" = school AND "id" = ANY (pupils) ORDER BY "id" FOR NO KEY UPDATE;
END $$;
