ALTER TABLE "draw_commitment" ADD COLUMN "rule" "draw_rule", ADD COLUMN "options" JSONB;

-- Entropy entered before the rules were kept with it: they are those of the latest official run, or what the program proposes.
UPDATE "draw_commitment" AS "commitment"
SET "rule" = coalesce("latest"."rule", 'DEFERRED_ACCEPTANCE'),
    "options" = coalesce("latest"."options", '{"maximumClubs": null, "carryOverCap": 1, "unranked": "NONE"}')
FROM "draw_commitment" AS "each"
LEFT JOIN LATERAL (
  SELECT "draw"."rule", "draw"."options" FROM "draw"
  WHERE "draw"."school_id" = "each"."school_id" AND "draw"."commitment_id" = "each"."id" AND "draw"."official"
  ORDER BY "draw"."published_at" DESC NULLS LAST, "draw"."created_at" DESC LIMIT 1
) AS "latest" ON true
WHERE "commitment"."school_id" = "each"."school_id" AND "commitment"."id" = "each"."id"
  AND "commitment"."public_entropy" IS NOT NULL;

-- The rules are fixed in the moment in which the tickets are: nobody can change them until he likes the tickets.
ALTER TABLE "draw_commitment" ADD CONSTRAINT "draw_commitment_rules_with_entropy"
  CHECK (("public_entropy" IS NULL) = ("rule" IS NULL) AND ("public_entropy" IS NULL) = ("options" IS NULL));
