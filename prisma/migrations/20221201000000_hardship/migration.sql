-- Whether the school has marked an application as one of a family in hardship, which goes first in a draw where the rules say so.
ALTER TABLE "application" ADD COLUMN "hardship" BOOLEAN NOT NULL DEFAULT false;
