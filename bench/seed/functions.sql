-- Helpers of this connection alone: identifiers, instants and invented names that are the same at every run.

-- As UUIDv7 the identifiers of a table grow with its rows, as those that the product makes do.
CREATE FUNCTION pg_temp.row_id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT ('017ef700-' || lpad(to_hex(array_position(ARRAY['bureau', 'district', 'school', 'term', 'grade', 'venue', 'staff',
            'home_class', 'pupil', 'club', 'session', 'enrolment', 'user', 'account', 'grant', 'rival_club'], kind)), 4, '0')
          || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

CREATE FUNCTION pg_temp.moment(n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT timestamptz '2022-02-14 08:00:00.123+00' + n * interval '1 second'
$$;

CREATE FUNCTION pg_temp.classes_of_a_grade(pupils int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT greatest(1, ceil(pupils / 6 / 50.0)::int)
$$;

CREATE FUNCTION pg_temp.invented_name(n int) RETURNS TABLE (name text, pinyin text, initials text) LANGUAGE sql IMMUTABLE AS $$
  SELECT chosen.family || chosen.first || chosen.second,
         chosen.family_sound || chosen.first_sound || chosen.second_sound,
         left(chosen.family_sound, 1) || left(chosen.first_sound, 1) || left(chosen.second_sound, 1)
    FROM (SELECT (ARRAY['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'])[n % 10 + 1] AS family,
                 (ARRAY['wang', 'li', 'zhang', 'liu', 'chen', 'yang', 'zhao', 'huang', 'zhou', 'wu'])[n % 10 + 1] AS family_sound,
                 (ARRAY['欣', '子', '雨', '浩', '思', '明', '佳'])[n / 10 % 7 + 1] AS first,
                 (ARRAY['xin', 'zi', 'yu', 'hao', 'si', 'ming', 'jia'])[n / 10 % 7 + 1] AS first_sound,
                 (ARRAY['怡', '轩', '涵', '然', '琪', '宇', '宁', '航', '彤', '瑞', '妍'])[n / 70 % 11 + 1] AS second,
                 (ARRAY['yi', 'xuan', 'han', 'ran', 'qi', 'yu', 'ning', 'hang', 'tong', 'rui', 'yan'])[n / 70 % 11 + 1]
                   AS second_sound) AS chosen
$$;
