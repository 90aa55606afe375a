-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('SIGNED', 'RETURNED', 'SUPERSEDED');

-- CreateTable
CREATE TABLE "school_report" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "version" SMALLINT NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'SIGNED',
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "returned_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "returned_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_report_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "service_token" (
    "id" UUID NOT NULL,
    "bureau_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "school_report_school_id_month_version_key" ON "school_report"("school_id", "month", "version");

-- CreateIndex
CREATE UNIQUE INDEX "service_token_token_hash_key" ON "service_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "service_token_bureau_id_name_key" ON "service_token"("bureau_id", "name");

-- AddForeignKey
ALTER TABLE "school_report" ADD CONSTRAINT "school_report_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_token" ADD CONSTRAINT "service_token_bureau_id_fkey" FOREIGN KEY ("bureau_id") REFERENCES "bureau"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must hold of signed reports and of tokens whatever the program does.
ALTER TABLE "school_report"
  ADD CONSTRAINT "school_report_of_a_month" CHECK ("month" = date_trunc('month', "month") AND "version" >= 1),
  ADD CONSTRAINT "school_report_hashed" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "school_report_returned" CHECK (
    num_nonnulls("returned_at", "returned_by_id", "returned_reason") IN (0, 3)
    AND ("state" <> 'RETURNED' OR "returned_at" IS NOT NULL)
  );
-- Of a month one version counts at a time.
CREATE UNIQUE INDEX "school_report_one_in_force" ON "school_report" ("school_id", "month") WHERE "state" = 'SIGNED';

-- What was signed stays, byte by byte; a report is returned or replaced, and not signed again.
CREATE FUNCTION refuse_changed_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed report cannot change: "school_report_stays"'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'school_report_stays';
END $$;
CREATE TRIGGER "school_report_stays" BEFORE UPDATE ON "school_report"
  FOR EACH ROW WHEN (
    to_jsonb(OLD) - ARRAY['state', 'returned_at', 'returned_by_id', 'returned_reason', 'updated_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['state', 'returned_at', 'returned_by_id', 'returned_reason', 'updated_at']
    OR (OLD."state" <> 'SIGNED' AND NEW."state" = 'SIGNED')
  ) EXECUTE FUNCTION refuse_changed_report();

ALTER TABLE "service_token"
  ADD CONSTRAINT "service_token_named" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "service_token_hashed" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "service_token_for_a_year" CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '1 year');

-- What leaves a school: the figures of a month that is over, released once, with small numbers hidden already. The bureau's
-- role reads this schema and nothing else, so that neither a child nor a small number can leave that way (A10, E).
CREATE SCHEMA "reporting";

CREATE TABLE "reporting"."release" (
  "bureau_id" uuid NOT NULL REFERENCES "public"."bureau" ("id") ON DELETE RESTRICT,
  "month" date NOT NULL,
  "released_at" timestamptz(3) NOT NULL DEFAULT now(),
  "threshold" smallint NOT NULL,
  PRIMARY KEY ("bureau_id", "month"),
  CONSTRAINT "release_of_a_month" CHECK ("month" = date_trunc('month', "month")),
  CONSTRAINT "release_threshold" CHECK ("threshold" >= 2)
);
CREATE TABLE "reporting"."cell" (
  "bureau_id" uuid NOT NULL,
  "month" date NOT NULL,
  "figure" text NOT NULL,
  "cell" integer NOT NULL,
  "level" text NOT NULL,
  "district_id" uuid,
  "school_id" uuid,
  "grade_number" smallint,
  "home_class_id" uuid,
  "class_number" smallint,
  "week" date,
  "hidden" boolean NOT NULL,
  "numerator" integer,
  "denominator" integer,
  PRIMARY KEY ("bureau_id", "month", "figure", "cell"),
  FOREIGN KEY ("bureau_id", "month") REFERENCES "reporting"."release" ("bureau_id", "month") ON DELETE RESTRICT,
  CONSTRAINT "cell_level" CHECK ("level" IN ('BUREAU', 'DISTRICT', 'SCHOOL', 'GRADE', 'CLASS', 'WEEK')),
  CONSTRAINT "cell_place" CHECK (
    ("district_id" IS NOT NULL) = ("level" <> 'BUREAU')
    AND ("school_id" IS NOT NULL) = ("level" NOT IN ('BUREAU', 'DISTRICT'))
    AND ("grade_number" IS NOT NULL) = ("level" IN ('GRADE', 'CLASS'))
    AND ("home_class_id" IS NOT NULL) = ("level" = 'CLASS') AND ("class_number" IS NOT NULL) = ("level" = 'CLASS')
    AND ("week" IS NOT NULL) = ("level" = 'WEEK')
  ),
  -- What is hidden is not there at all: whoever reads the table reads no small number.
  CONSTRAINT "cell_hidden" CHECK (num_nonnulls("numerator", "denominator") = CASE WHEN "hidden" THEN 0 ELSE 2 END)
);
CREATE INDEX "cell_by_level" ON "reporting"."cell" ("bureau_id", "figure", "level", "month");
CREATE INDEX "cell_of_school" ON "reporting"."cell" ("bureau_id", "school_id", "figure", "level", "month");

-- A month is released once: two releases of it would differ by the few who were corrected between.
CREATE FUNCTION "reporting"."refuse_changed_release"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was released stays: "release_stays"'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'release_stays';
END $$;
CREATE TRIGGER "release_stays" BEFORE UPDATE OR DELETE ON "reporting"."release"
  FOR EACH ROW EXECUTE FUNCTION "reporting"."refuse_changed_release"();
CREATE TRIGGER "cell_stays" BEFORE UPDATE OR DELETE ON "reporting"."cell"
  FOR EACH ROW EXECUTE FUNCTION "reporting"."refuse_changed_release"();

-- The one bureau that asks, named for each transaction; without one nothing is seen.
CREATE FUNCTION "reporting"."asking_bureau"() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('afterbell.bureau', true), '')::uuid
$$;
CREATE VIEW "reporting"."own_release" WITH (security_barrier) AS
  SELECT "month", "released_at", "threshold" FROM "reporting"."release" WHERE "bureau_id" = "reporting"."asking_bureau"();
CREATE VIEW "reporting"."own_cell" WITH (security_barrier) AS
  SELECT "month", "figure", "level", "district_id", "school_id", "grade_number", "home_class_id", "class_number", "week",
         "hidden", "numerator", "denominator"
    FROM "reporting"."cell" WHERE "bureau_id" = "reporting"."asking_bureau"();
CREATE VIEW "reporting"."own_district" WITH (security_barrier) AS
  SELECT "id", "name" FROM "public"."district" WHERE "bureau_id" = "reporting"."asking_bureau"();
CREATE VIEW "reporting"."own_school" WITH (security_barrier) AS
  SELECT "id", "district_id", "name" FROM "public"."school" WHERE "bureau_id" = "reporting"."asking_bureau"();
-- Of a signed report that it is there, in which version and state; its numbers are those of the release.
CREATE VIEW "reporting"."own_report" WITH (security_barrier) AS
  SELECT "report"."id", "report"."school_id", "report"."month", "report"."version", "report"."state"::text AS "state",
         "report"."hash", "report"."signed_at", "report"."returned_at", "report"."returned_reason", "report"."updated_at"
    FROM "public"."school_report" AS "report"
    JOIN "public"."school" ON "school"."id" = "report"."school_id"
   WHERE "school"."bureau_id" = "reporting"."asking_bureau"();

-- Roles are of the whole server: another database of it may have made this one.
DO $$
BEGIN
  CREATE ROLE "afterbell_bureau" NOLOGIN NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'afterbell_bureau', 'MEMBER') THEN
    EXECUTE format('GRANT "afterbell_bureau" TO %I', current_user);
  END IF;
END $$;
GRANT USAGE ON SCHEMA "reporting" TO "afterbell_bureau";
GRANT SELECT ON "reporting"."own_release", "reporting"."own_cell", "reporting"."own_district", "reporting"."own_school",
  "reporting"."own_report" TO "afterbell_bureau";
