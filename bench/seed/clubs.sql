-- A hundred clubs a school, 25 in each of the grades 3 to 6, each with 25 pupils enrolled, 2 waiting and 13 withdrawn.
-- Where a grade meets on one day, in two periods, its roster board shows all 25; elsewhere they are spread over the week.

CREATE TEMP TABLE club_plan AS
SELECT n, c, grade, weekday, period, pupils / 6 AS of_grade,
       -- Clubs that meet at the same time take different pupils of the grade.
       25 * (row_number() OVER (PARTITION BY n, grade, weekday, period ORDER BY c) - 1) AS first_pupil
  FROM (SELECT n, pupils, c, c / 25 + 3 AS grade,
               CASE WHEN on_one_day THEN c / 25 + 2 ELSE c % 5 + 1 END AS weekday,
               CASE WHEN on_one_day THEN c % 2 + 1 ELSE c % 25 / 5 % 3 + 1 END AS period
          FROM school_plan, generate_series(0, 99) AS c) AS held;

INSERT INTO club (id, school_id, term_id, name, category, level, minimum, target, maximum, taken, state, updated_at)
SELECT pg_temp.row_id('club', n * 1000 + c), pg_temp.row_id('school', n), pg_temp.row_id('term', n),
       '示范社团 ' || lpad(c::text, 3, '0'), (ARRAY['SPORT', 'ART', 'SCIENCE'])[c % 3 + 1]::club_category, 'GRADE',
       10, 25, 25, 25, 'OPEN', pg_temp.moment(c)
  FROM club_plan;

INSERT INTO club_grade (school_id, club_id, grade_id)
SELECT pg_temp.row_id('school', n), pg_temp.row_id('club', n * 1000 + c), pg_temp.row_id('grade', n * 10 + grade)
  FROM club_plan;

INSERT INTO club_session (id, school_id, club_id, venue_id, weekday, period, starts_at, ends_at)
SELECT pg_temp.row_id('session', n * 1000 + c), pg_temp.row_id('school', n), pg_temp.row_id('club', n * 1000 + c),
       pg_temp.row_id('venue', n * 1000 + c), weekday, period, 880 + 50 * period, 920 + 50 * period
  FROM club_plan;

INSERT INTO club_teacher (school_id, club_id, staff_id, part)
SELECT pg_temp.row_id('school', n), pg_temp.row_id('club', n * 1000 + c), pg_temp.row_id('staff', n * 1000 + c),
       'LEADS'::club_teacher_part
  FROM club_plan
UNION ALL
SELECT pg_temp.row_id('school', n), pg_temp.row_id('club', n * 1000 + c),
       pg_temp.row_id('staff', n * 1000 + (c + 7) % 120), 'ASSISTS'
  FROM club_plan WHERE c % 2 = 0;

-- In bulk: the triggers would keep slots and check counters row by row, for minutes. What they would have written is written
-- below, and the benchmark's test compares it; constraints, the exclusion of two places at one time among them, hold here too.
SET session_replication_role = replica;

INSERT INTO enrolment (id, school_id, club_id, pupil_id, state, position, enrolled_at, withdrawn_at, withdraw_reason,
                       created_at, updated_at)
SELECT pg_temp.row_id('enrolment', n * 100000 + c * 100 + j), pg_temp.row_id('school', n),
       pg_temp.row_id('club', n * 1000 + c),
       pg_temp.row_id('pupil', n * 100000 + (first_pupil + j) % of_grade * 6 + grade - 1),
       (CASE WHEN j < 25 THEN 'ENROLLED' WHEN j < 27 THEN 'WAITING' ELSE 'WITHDRAWN' END)::enrolment_state, j + 1,
       CASE WHEN j < 25 THEN pg_temp.moment(j) END, CASE WHEN j >= 27 THEN pg_temp.moment(j) END,
       CASE WHEN j >= 27 THEN '示范理由' END, pg_temp.moment(j), pg_temp.moment(j)
  FROM club_plan, generate_series(0, 39) AS j;

INSERT INTO enrolment_slot (school_id, enrolment_id, session_id, term_id, pupil_id, weekday, starts_at, ends_at)
SELECT enrolment.school_id, enrolment.id, held.id, club.term_id, enrolment.pupil_id, held.weekday, held.starts_at, held.ends_at
  FROM enrolment
  JOIN club ON club.school_id = enrolment.school_id AND club.id = enrolment.club_id
  JOIN club_session AS held ON held.school_id = club.school_id AND held.club_id = club.id
 WHERE enrolment.state = 'ENROLLED';

RESET session_replication_role;
