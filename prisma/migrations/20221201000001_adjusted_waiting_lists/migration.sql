-- A change by hand can put a pupil onto a waiting list, or take one off it.
ALTER TABLE "draw_adjustment"
  ADD COLUMN "from_waiting" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "to_waiting" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "draw_adjustment" DROP CONSTRAINT "draw_adjustment_moves";
ALTER TABLE "draw_adjustment"
  ADD CONSTRAINT "draw_adjustment_moves"
    CHECK (("from_club_id", "from_waiting") IS DISTINCT FROM ("to_club_id", "to_waiting")),
  ADD CONSTRAINT "draw_adjustment_waits_for_a_club"
    CHECK (("from_club_id" IS NOT NULL OR NOT "from_waiting") AND ("to_club_id" IS NOT NULL OR NOT "to_waiting"));
