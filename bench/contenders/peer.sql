-- What PostGraphile asks its users to write for a filter over a relation: a function that returns rows of a table.
CREATE SCHEMA peer;
CREATE FUNCTION peer.pupils_of_grade(school uuid, grade uuid) RETURNS SETOF pupil LANGUAGE sql STABLE AS $$
  SELECT pupil.* FROM pupil
    JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
   WHERE pupil.school_id = school AND home_class.grade_id = grade AND pupil.archived_at IS NULL
   ORDER BY home_class.number, pupil.pupil_number, pupil.id
$$;
