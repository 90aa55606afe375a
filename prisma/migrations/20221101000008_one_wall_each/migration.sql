-- Each of these repeats one that came after it (role_grant_place, role_grant_grades) and could be taken away unseen.
ALTER TABLE "role_grant"
  DROP CONSTRAINT "role_grant_within_one_school_or_bureau",
  DROP CONSTRAINT "role_grant_grades_of_grade_leads";
