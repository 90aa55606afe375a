-- Who has a roster board open. Unlogged: a visit outlasts neither its lease nor a crash, and renewing it costs no log.
CREATE UNLOGGED TABLE "board_visit" (
    "school_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "editing" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_visit_pkey" PRIMARY KEY ("school_id","term_id","grade_id","weekday","account_id")
);

CREATE INDEX "board_visit_seen_at_idx" ON "board_visit"("seen_at");

CREATE INDEX "board_visit_account_id_idx" ON "board_visit"("account_id");

ALTER TABLE "board_visit" ADD CONSTRAINT "board_visit_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "board_visit" ADD CONSTRAINT "board_visit_school_id_term_id_fkey" FOREIGN KEY ("school_id", "term_id") REFERENCES "term"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "board_visit" ADD CONSTRAINT "board_visit_school_id_grade_id_fkey" FOREIGN KEY ("school_id", "grade_id") REFERENCES "grade"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
