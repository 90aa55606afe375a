-- From when the results of a published draw are told to teachers and guardians; empty: at once.
ALTER TABLE "draw" ADD COLUMN "notify_at" TIMESTAMPTZ(3);
ALTER TABLE "enrolment" ADD COLUMN "told_from" TIMESTAMPTZ(3);
