-- No draw is kept anywhere yet.
ALTER TABLE "draw" ADD COLUMN "official" BOOLEAN NOT NULL;

-- A rehearsal, whose seed the school could choose, is never published.
ALTER TABLE "draw" ADD CONSTRAINT "draw_published_is_official" CHECK ("official" OR "state" NOT IN ('PUBLISHED', 'UNDONE'));
