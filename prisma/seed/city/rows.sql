-- The registers themselves: one for each class and day, closed, and a mark for every pupil on it.

INSERT INTO session_register (id, school_id, term_id, date, session_id, care_class_id, name, grade_numbers, starts_at, ends_at,
                              state, opened_at, opened_by_id, opened_by_name, closed_at, closed_by_id, closed_by_name, updated_at)
SELECT pg_temp.city_id('register', n * 1000000 + day * 100 + class), pg_temp.city_id('school', n), pg_temp.city_id('term', n), date,
       held.care_class_id, held.care_class_id, substr('一二三四五六', grade, 1) || '（' || number || '）班托管', ARRAY[grade], 930, 1050,
       'CLOSED', held.at, held.by, '示范', held.at, held.by, '示范', held.at
  FROM pg_temp.city_school() AS n, pg_temp.city_days(), pg_temp.city_classes(),
       LATERAL (SELECT pg_temp.city_id('care_class', n * 1000 + class * 10 + extract(isodow FROM date)::int) AS care_class_id,
                       date + interval '7 hours 40 minutes' AS at, pg_temp.city_id('user', 1) AS by) AS held;

INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, expected, "order", status, marked_at, received_at,
                        marked_by_id, marked_by_name)
SELECT pg_temp.city_id('school', n), days.date, pg_temp.city_id('register', n * 1000000 + days.day * 100 + pupils.class), pupils.id,
       pg_temp.city_id('home_class', n * 100 + pupils.class), true, pupils.pupil / 48 + 1,
       pg_temp.city_status(n, pupils.pupil, days.day), days.date + interval '7 hours 35 minutes',
       days.date + interval '7 hours 35 minutes', pg_temp.city_id('user', 1), '示范'
  FROM pg_temp.city_school() AS n, pg_temp.city_days() AS days, pg_temp.city_pupils() AS pupils
 WHERE pupils.stays;
