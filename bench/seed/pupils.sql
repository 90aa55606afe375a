-- Pupil i of a school is in grade i % 6 + 1, and the (i / 6)th of it.

INSERT INTO pupil (id, school_id, home_class_id, pupil_number, name, pinyin, initials, sex, care_note, updated_at)
SELECT pg_temp.row_id('pupil', n * 100000 + i), pg_temp.row_id('school', n),
       pg_temp.row_id('home_class',
         n * 1000 + (i % 6 + 1) * 100 + i / 6 % pg_temp.classes_of_a_grade(pupils) + 1),
       (2021 - i % 6)::text || lpad(i::text, 6, '0'), invented.name, invented.pinyin, invented.initials,
       (CASE WHEN i % 2 = 0 THEN 'MALE' ELSE 'FEMALE' END)::sex,
       CASE WHEN i % 50 = 7 THEN '示范注意事项' END, pg_temp.moment(i)
  FROM school_plan, generate_series(0, pupils - 1) AS i, LATERAL pg_temp.invented_name(n * 13 + i) AS invented;
