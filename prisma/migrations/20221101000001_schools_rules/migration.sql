-- Names sort as Chinese readers expect: by pinyin.
ALTER TABLE "school" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "venue" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
ALTER TABLE "equipment" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";

-- A school has one term in which it works.
CREATE UNIQUE INDEX "term_one_open_per_school" ON "term" ("school_id") WHERE "state" = 'OPEN';

ALTER TABLE "term"
  ADD CONSTRAINT "term_ends_after_it_starts" CHECK ("starts_on" < "ends_on"),
  ADD CONSTRAINT "term_serves_within_itself" CHECK ("first_service_on" BETWEEN "starts_on" AND "ends_on");

ALTER TABLE "grade" ADD CONSTRAINT "grade_of_a_primary_school" CHECK ("number" BETWEEN 1 AND 6);
ALTER TABLE "home_class" ADD CONSTRAINT "home_class_number" CHECK ("number" BETWEEN 1 AND 99);

-- Only a make-up day follows another weekday's pattern, and it must.
ALTER TABLE "calendar_day"
  ADD CONSTRAINT "calendar_day_make_up_follows"
  CHECK (("kind" = 'MAKE_UP') = ("follows_weekday" IS NOT NULL) AND "follows_weekday" BETWEEN 1 AND 5 IS NOT FALSE);

ALTER TABLE "bell_schedule"
  ADD CONSTRAINT "bell_schedule_window" CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440);
ALTER TABLE "bell_period"
  ADD CONSTRAINT "bell_period_span"
  CHECK (0 <= "starts_at" AND "starts_at" < "ends_at" AND "ends_at" <= 1440 AND "ordinal" >= 1);
ALTER TABLE "dismissal"
  ADD CONSTRAINT "dismissal_within_the_day" CHECK ("leaves_at" BETWEEN 0 AND 1439 AND "order" >= 1);

ALTER TABLE "venue" ADD CONSTRAINT "venue_holds_somebody" CHECK ("capacity" >= 1);
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_counted" CHECK ("quantity" >= 0);
