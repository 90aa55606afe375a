-- Titles are sorted as Chinese readers expect.
ALTER TABLE "policy" ALTER COLUMN "title" TYPE text COLLATE "zh-x-icu";

-- A plan is for a term; what a higher level decreed is for none, and is the only thing that is not the school's own.
ALTER TABLE "policy"
  ADD CONSTRAINT "policy_plan_has_term" CHECK ("kind" <> 'PLAN' OR "term_id" IS NOT NULL),
  ADD CONSTRAINT "policy_basis_has_no_term" CHECK ("kind" <> 'LEGAL_BASIS' OR "term_id" IS NULL),
  ADD CONSTRAINT "policy_level_fits_kind" CHECK (("kind" = 'LEGAL_BASIS') = ("level" <> 'SCHOOL'));

-- The other rooms read the thresholds of "the" plan of a term.
CREATE UNIQUE INDEX "policy_one_plan_of_a_term" ON "policy" ("school_id", "term_id")
  WHERE "kind" = 'PLAN' AND "archived_at" IS NULL;

ALTER TABLE "policy_basis"
  ADD CONSTRAINT "policy_basis_is_another" CHECK ("policy_id" <> "basis_id");

-- Of a policy one version is published at most, and one is being worked on at most, however many people press the button.
CREATE UNIQUE INDEX "policy_version_one_published" ON "policy_version" ("school_id", "policy_id")
  WHERE "state" = 'PUBLISHED';
CREATE UNIQUE INDEX "policy_version_one_open" ON "policy_version" ("school_id", "policy_id")
  WHERE "state" IN ('DRAFT', 'IN_CONSULTATION', 'APPROVED');

ALTER TABLE "policy_version"
  ADD CONSTRAINT "policy_version_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "policy_version_body_is_blocks" CHECK (jsonb_typeof("body") = 'array'),
  ADD CONSTRAINT "policy_version_approved_by_somebody" CHECK (("approved_at" IS NULL) = ("approved_by_id" IS NULL)),
  ADD CONSTRAINT "policy_version_approved_before_published" CHECK ("state" <> 'APPROVED' OR "approved_at" IS NOT NULL),
  ADD CONSTRAINT "policy_version_published_with_date" CHECK (
    "state" NOT IN ('PUBLISHED', 'SUPERSEDED') OR ("published_at" IS NOT NULL AND "effective_from" IS NOT NULL)
  ),
  -- The day before its first day: replaced on the very day, it was never in force.
  ADD CONSTRAINT "policy_version_ends_after_start" CHECK ("effective_to" IS NULL OR "effective_to" >= "effective_from" - 1);

ALTER TABLE "rule_thresholds"
  ADD CONSTRAINT "rule_thresholds_are_possible" CHECK (
    "minutes_per_day" BETWEEN 30 AND 300
    AND "sport_periods_per_week" BETWEEN 0 AND 15
    AND "science_or_art_periods_per_week" BETWEEN 0 AND 15
    AND "club_target_size" BETWEEN 5 AND 60
    AND "club_size_tolerance" BETWEEN 0 AND 30
    AND ("offer_hours" IS NULL OR "offer_hours" BETWEEN 1 AND 336)
  );

ALTER TABLE "policy_comment"
  ADD CONSTRAINT "policy_comment_block_from_zero" CHECK ("block" IS NULL OR "block" >= 0),
  ADD CONSTRAINT "policy_comment_settled_by_reply" CHECK (
    ("state" = 'OPEN') = ("reply" IS NULL)
    AND ("reply" IS NULL) = ("replied_at" IS NULL)
    AND ("reply" IS NULL) = ("replied_by_id" IS NULL)
  );

ALTER TABLE "policy_attachment"
  ADD CONSTRAINT "policy_attachment_size_is_true" CHECK ("size" > 0 AND octet_length("content") = "size");
