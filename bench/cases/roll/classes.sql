-- In school $1: 60 care classes of 45 pupils on Tuesdays, ten to each grade.

INSERT INTO care_class (id, school_id, term_id, grade_id, weekday, name, starts_at, ends_at, updated_at)
SELECT gen_random_uuid(), term.school_id, term.id, grade.id, 2, grade.number || '年级托管 ' || k, 930, 970, now()
  FROM term JOIN grade USING (school_id), generate_series(1, 10) AS k WHERE term.school_id = $1;

WITH seat AS (
  SELECT pupil.id, home_class.grade_id, row_number() OVER (PARTITION BY home_class.grade_id ORDER BY pupil.id) - 1 AS n
    FROM pupil JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
   WHERE pupil.school_id = $1
), room AS (
  SELECT care_class.*, row_number() OVER (PARTITION BY grade_id ORDER BY id) - 1 AS k FROM care_class WHERE school_id = $1
)
INSERT INTO care_place (school_id, term_id, weekday, pupil_id, care_class_id)
SELECT room.school_id, room.term_id, 2, seat.id, room.id
  FROM seat JOIN room ON room.grade_id = seat.grade_id AND room.k = seat.n / 45 WHERE seat.n < 450;
