ALTER TABLE "draw_commitment" ADD COLUMN "rule" "draw_rule", ADD COLUMN "options" JSONB;

-- Entropy entered before the rules were kept with it: they are those of the latest official run, or what the program proposes.
-- A term that was closed meanwhile keeps its records from people, not from this.
ALTER TABLE "draw_commitment" DISABLE TRIGGER USER;
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
ALTER TABLE "draw_commitment" ENABLE TRIGGER USER;

-- The rules are fixed in the moment in which the tickets are: nobody can change them until he likes the tickets.
ALTER TABLE "draw_commitment" ADD CONSTRAINT "draw_commitment_rules_with_entropy"
  CHECK (("public_entropy" IS NULL) = ("rule" IS NULL) AND ("public_entropy" IS NULL) = ("options" IS NULL));

-- Neither do the rules change once they are fixed.
DROP TRIGGER "draw_commitment_stays" ON "draw_commitment";
CREATE TRIGGER "draw_commitment_stays" BEFORE UPDATE ON "draw_commitment"
  FOR EACH ROW WHEN (
    OLD."secret_cipher" <> NEW."secret_cipher" OR OLD."secret_hash" <> NEW."secret_hash"
    OR OLD."term_id" <> NEW."term_id" OR OLD."created_at" <> NEW."created_at"
    OR (OLD."public_entropy" IS NOT NULL AND OLD."public_entropy" IS DISTINCT FROM NEW."public_entropy")
    OR (OLD."entropy_at" IS NOT NULL AND OLD."entropy_at" IS DISTINCT FROM NEW."entropy_at")
    OR (OLD."rule" IS NOT NULL AND OLD."rule" IS DISTINCT FROM NEW."rule")
    OR (OLD."options" IS NOT NULL AND OLD."options" IS DISTINCT FROM NEW."options")
  ) EXECUTE FUNCTION refuse_changed_commitment();
