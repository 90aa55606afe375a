-- Schools with their grades, home classes, staff, and a venue for each club. `school_plan (n, pupils, on_one_day)` says which.

INSERT INTO bureau (id, name) VALUES (pg_temp.row_id('bureau', 1), '示范教育局');
INSERT INTO district (id, bureau_id, name)
VALUES (pg_temp.row_id('district', 1), pg_temp.row_id('bureau', 1), '示范学区');

INSERT INTO school (id, bureau_id, district_id, name, updated_at)
SELECT pg_temp.row_id('school', n), pg_temp.row_id('bureau', 1), pg_temp.row_id('district', 1), '示范小学 ' || n,
       pg_temp.moment(n)
  FROM school_plan;

INSERT INTO term (id, school_id, name, starts_on, ends_on, first_service_on, state, updated_at)
SELECT pg_temp.row_id('term', n), pg_temp.row_id('school', n), '2022年春学期', '2022-02-14', '2022-06-30', '2022-02-14',
       'OPEN', pg_temp.moment(n)
  FROM school_plan;

INSERT INTO grade (id, school_id, number)
SELECT pg_temp.row_id('grade', n * 10 + number), pg_temp.row_id('school', n), number
  FROM school_plan, generate_series(1, 6) AS number;

INSERT INTO venue (id, school_id, name, kind, capacity, updated_at)
SELECT pg_temp.row_id('venue', n * 1000 + c), pg_temp.row_id('school', n), '示范场地 ' || c, 'SPECIAL_ROOM', 40,
       pg_temp.moment(c)
  FROM school_plan, generate_series(0, 99) AS c;

INSERT INTO staff (id, school_id, staff_number, name, pinyin, initials, kind, updated_at)
SELECT pg_temp.row_id('staff', n * 1000 + k), pg_temp.row_id('school', n), 'T' || lpad(k::text, 4, '0'),
       invented.name, invented.pinyin, invented.initials, 'TEACHER', pg_temp.moment(k)
  FROM school_plan, generate_series(0, 119) AS k, LATERAL pg_temp.invented_name(n * 7 + k) AS invented;

-- At most 50 pupils a class.
INSERT INTO home_class (id, school_id, grade_id, number, head_teacher_id, updated_at)
SELECT pg_temp.row_id('home_class', n * 1000 + grade * 100 + number), pg_temp.row_id('school', n),
       pg_temp.row_id('grade', n * 10 + grade), number,
       pg_temp.row_id('staff', n * 1000 + (grade * 100 + number) % 120), pg_temp.moment(number)
  FROM school_plan, generate_series(1, 6) AS grade, generate_series(1, pg_temp.classes_of_a_grade(pupils)) AS number;
