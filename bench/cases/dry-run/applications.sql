-- In school $1: 60 of its clubs take all grades, and its first 1,500 pupils apply with five choices each over five weekdays.

UPDATE club SET state = 'CLOSED' WHERE school_id = $1 AND name >= '示范社团 060';

INSERT INTO club_grade (school_id, club_id, grade_id)
SELECT club.school_id, club.id, grade.id
  FROM club JOIN grade USING (school_id)
 WHERE club.school_id = $1 AND club.state = 'OPEN' AND NOT EXISTS (
   SELECT FROM club_grade AS known WHERE (known.school_id, known.club_id, known.grade_id) = (club.school_id, club.id, grade.id));

INSERT INTO bell_schedule (id, school_id, term_id, name, starts_at, ends_at, updated_at)
SELECT gen_random_uuid(), school_id, id, '示范作息', 930, 1080, now() FROM term WHERE school_id = $1;

INSERT INTO bell_period (id, school_id, schedule_id, ordinal, starts_at, ends_at)
SELECT gen_random_uuid(), school_id, id, ordinal, 880 + 50 * ordinal, 920 + 50 * ordinal
  FROM bell_schedule, generate_series(1, 3) AS ordinal WHERE school_id = $1;

INSERT INTO bell_schedule_grade (school_id, schedule_id, grade_id, term_id)
SELECT bell_schedule.school_id, bell_schedule.id, grade.id, bell_schedule.term_id
  FROM bell_schedule JOIN grade USING (school_id) WHERE bell_schedule.school_id = $1;

WITH applicant AS (
  SELECT pupil.id, row_number() OVER (ORDER BY pupil.id) AS n FROM pupil WHERE school_id = $1 LIMIT 1500
), applied AS (
  INSERT INTO application (id, school_id, term_id, pupil_id, state, source, weekdays, confirmed_at, confirmed_how,
                           submitted_at, decided_at, updated_at)
  SELECT gen_random_uuid(), $1, term.id, applicant.id, 'APPROVED', 'PLATFORM', '{1,2,3,4,5}', now(), 'PLATFORM', now(), now(), now()
    FROM applicant, term WHERE term.school_id = $1
  RETURNING id, pupil_id
), open_club AS (
  SELECT id, row_number() OVER (ORDER BY name) - 1 AS c FROM club WHERE school_id = $1 AND state = 'OPEN'
)
INSERT INTO application_choice (school_id, application_id, rank, club_id)
SELECT $1, applied.id, rank, open_club.id
  FROM applied JOIN applicant ON applicant.id = applied.pupil_id CROSS JOIN generate_series(1, 5) AS rank
  -- The first of the clubs are the favourites; thirteen has no factor in common with sixty, so the five differ.
  JOIN open_club ON open_club.c = (floor(60 * power((hashtext(applicant.n::text) & 1023) / 1024.0, 2))::int + (rank - 1) * 13) % 60;
