-- What the registers of the school's term add up to: the same whether their rows are written or not.

INSERT INTO day_fact (school_id, date, home_class_id, kind, term_id, grade_number, expected, excused, attended, absent, late,
                      left_early, homework_given, homework_finished, released, released_known)
SELECT pg_temp.city_id('school', n), date, counted.id, kind, pg_temp.city_id('term', n), grade, expected, excused,
       expected - excused - absent, absent, late, 0, 0, 0, 0, 0
  FROM pg_temp.city_school() AS n,
       (SELECT days.date, classes.id, classes.grade, count(*)::int AS expected,
               count(*) FILTER (WHERE status = 'EXCUSED')::int AS excused,
               count(*) FILTER (WHERE status = 'ABSENT')::int AS absent, count(*) FILTER (WHERE status = 'LATE')::int AS late
          FROM pg_temp.city_school() AS school, pg_temp.city_days() AS days, pg_temp.city_pupils() AS pupils
          JOIN pg_temp.city_classes() AS classes USING (class),
               LATERAL pg_temp.city_status(school, pupils.pupil, days.day) AS status
         WHERE pupils.stays GROUP BY 1, 2, 3) AS counted,
       unnest(ARRAY['CARE', 'DAY']::fact_kind[]) AS kind;
