-- Helpers of this connection alone. What is to be made stands in settings: city.school (its number), city.weeks.

-- As UUIDv7 the identifiers of a table grow with its rows, as those that the product makes do.
CREATE OR REPLACE FUNCTION pg_temp.city_id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT ('017ef700-' || lpad(to_hex(160 + array_position(ARRAY['bureau', 'district', 'school', 'term', 'grade', 'home_class',
            'pupil', 'care_class', 'register', 'user', 'account', 'grant'], kind)), 4, '0')
          || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

CREATE OR REPLACE FUNCTION pg_temp.city_school() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT current_setting('city.school')::bigint
$$;

-- The classes of a school: eight in each grade.
CREATE OR REPLACE FUNCTION pg_temp.city_classes() RETURNS TABLE (class int, grade int, number int, id uuid) LANGUAGE sql STABLE AS $$
  SELECT class, class / 8 + 1, class % 8 + 1, pg_temp.city_id('home_class', pg_temp.city_school() * 100 + class)
    FROM generate_series(0, 47) AS class
$$;

-- Its 2,000 pupils by class, and whether they stay for care: 17 of 20 do, every day.
CREATE OR REPLACE FUNCTION pg_temp.city_pupils() RETURNS TABLE (pupil int, class int, stays boolean, id uuid) LANGUAGE sql STABLE AS $$
  SELECT pupil, pupil % 48, pupil / 48 % 20 < 17, pg_temp.city_id('pupil', pg_temp.city_school() * 10000 + pupil)
    FROM generate_series(0, 1999) AS pupil
$$;

-- The days of service of a term: Mondays to Fridays.
CREATE OR REPLACE FUNCTION pg_temp.city_days() RETURNS TABLE (day int, date date) LANGUAGE sql STABLE AS $$
  SELECT day, date '2022-02-14' + day FROM generate_series(0, current_setting('city.weeks')::int * 7 - 1) AS day
   WHERE extract(isodow FROM date '2022-02-14' + day) < 6
$$;

-- How a pupil stood on a day: 25 of 1,000 absent, 15 excused, 20 late, the others present.
CREATE OR REPLACE FUNCTION pg_temp.city_status(school bigint, pupil int, day int) RETURNS attendance_status LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN drawn < 25 THEN 'ABSENT' WHEN drawn < 40 THEN 'EXCUSED' WHEN drawn < 60 THEN 'LATE' ELSE 'PRESENT' END::attendance_status
    FROM (SELECT (pupil * 7919 + day * 104729 + school * 31 + pupil * day * 13) % 1000 AS drawn) AS drawing
$$;
