-- One school of the city, invented: a term, 48 classes of about 42 pupils, and a care class for each class and weekday.

INSERT INTO school (id, bureau_id, district_id, name, updated_at)
SELECT pg_temp.city_id('school', n), pg_temp.city_id('bureau', 1), pg_temp.city_id('district', (n - 1) % 5 + 1),
       '示范城区第' || n || '小学', now()
  FROM pg_temp.city_school() AS n;

-- Its months of attendance are made by a trigger, before the triggers rest.
INSERT INTO term (id, school_id, name, starts_on, ends_on, first_service_on, state, updated_at)
SELECT pg_temp.city_id('term', n), pg_temp.city_id('school', n), '2022年春学期', '2022-02-14',
       date '2022-02-14' + current_setting('city.weeks')::int * 7 - 3, '2022-02-14', 'OPEN', now()
  FROM pg_temp.city_school() AS n;

-- What follows keeps every rule by itself; that a trigger looks at each of millions of rows would take hours.
SET LOCAL session_replication_role = replica;

INSERT INTO grade (id, school_id, number)
SELECT pg_temp.city_id('grade', n * 10 + number), pg_temp.city_id('school', n), number
  FROM pg_temp.city_school() AS n, generate_series(1, 6) AS number;

INSERT INTO home_class (id, school_id, grade_id, number, updated_at)
SELECT id, pg_temp.city_id('school', n), pg_temp.city_id('grade', n * 10 + grade), number, now()
  FROM pg_temp.city_school() AS n, pg_temp.city_classes();

INSERT INTO pupil (id, school_id, home_class_id, pupil_number, name, pinyin, initials, sex, updated_at)
SELECT city_pupils.id, pg_temp.city_id('school', n), city_classes.id, lpad(pupil::text, 6, '0'), '示范学生', 'shifanxuesheng',
       'sfxs', (CASE WHEN pupil % 2 = 0 THEN 'MALE' ELSE 'FEMALE' END)::sex, now()
  FROM pg_temp.city_school() AS n, pg_temp.city_pupils() JOIN pg_temp.city_classes() USING (class);

INSERT INTO care_class (id, school_id, term_id, grade_id, weekday, name, starts_at, ends_at, updated_at)
SELECT pg_temp.city_id('care_class', n * 1000 + class * 10 + weekday), pg_temp.city_id('school', n), pg_temp.city_id('term', n),
       pg_temp.city_id('grade', n * 10 + grade), weekday,
       substr('一二三四五六', grade, 1) || '（' || number || '）班托管', 930, 1050, now()
  FROM pg_temp.city_school() AS n, pg_temp.city_classes(), generate_series(1, 5) AS weekday;

INSERT INTO care_class_home_class (school_id, care_class_id, home_class_id)
SELECT pg_temp.city_id('school', n), pg_temp.city_id('care_class', n * 1000 + class * 10 + weekday), id
  FROM pg_temp.city_school() AS n, pg_temp.city_classes(), generate_series(1, 5) AS weekday;

INSERT INTO care_place (school_id, term_id, weekday, pupil_id, care_class_id)
SELECT pg_temp.city_id('school', n), pg_temp.city_id('term', n), weekday, id,
       pg_temp.city_id('care_class', n * 1000 + class * 10 + weekday)
  FROM pg_temp.city_school() AS n, pg_temp.city_pupils(), generate_series(1, 5) AS weekday
 WHERE stays;
