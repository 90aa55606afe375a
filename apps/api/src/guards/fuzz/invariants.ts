import type { Transaction } from '../../database.ts'

/** What must hold of every row, whatever was asked: each is a query for the rows of which it does not. */
const invariants: Readonly<Record<string, string>> = {
  'the places taken are the pupils enrolled, and no more than there are': `
    SELECT club.id FROM club LEFT JOIN enrolment ON club_id = club.id AND enrolment.state = 'ENROLLED'
     GROUP BY club.id, taken, maximum HAVING taken <> count(enrolment.id) OR taken > maximum`,
  'no pupil is in two clubs at one time': `
    WITH held AS (
      SELECT pupil_id, term_id, weekday, club_session.starts_at, club_session.ends_at, club_session.id AS session
        FROM enrolment JOIN club ON club.id = club_id JOIN club_session ON club_session.club_id = club.id
       WHERE enrolment.state = 'ENROLLED' AND club.state <> 'CLOSED')
    SELECT one.pupil_id FROM held AS one JOIN held AS other USING (pupil_id, term_id, weekday)
     WHERE one.session < other.session AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at`,
  'no pupil stands twice with one club': `
    SELECT pupil_id FROM enrolment WHERE state <> 'WITHDRAWN' GROUP BY club_id, pupil_id HAVING count(*) > 1`,
  'nobody who left the school keeps a place': `
    SELECT pupil.id FROM pupil JOIN enrolment ON pupil_id = pupil.id JOIN club ON club.id = club_id
     WHERE pupil.archived_at IS NOT NULL AND enrolment.state <> 'WITHDRAWN' AND club.state <> 'CLOSED'`,
  'a school has at most one open term': `
    SELECT school_id FROM term WHERE state = 'OPEN' GROUP BY school_id HAVING count(*) > 1`,
  'a policy has one version in force and one at work, at most': `
    SELECT policy_id FROM policy_version GROUP BY policy_id
    HAVING count(*) FILTER (WHERE state = 'PUBLISHED') > 1
        OR count(*) FILTER (WHERE state IN ('DRAFT', 'IN_CONSULTATION', 'APPROVED')) > 1`,
  'no group has two leaders on a day': `
    SELECT one.id FROM group_membership AS one JOIN group_membership AS other USING (group_id)
     WHERE one.id < other.id AND one.position = 'LEADER' AND other.position = 'LEADER'
       AND daterange(one.starts_on, one.ends_on, '[]') && daterange(other.starts_on, other.ends_on, '[]')`,
  'a school that had admins has one': `
    SELECT school_id FROM role_grant JOIN "user" ON "user".id = user_id WHERE role = 'SCHOOL_ADMIN'
     GROUP BY school_id HAVING count(*) FILTER (WHERE revoked_at IS NULL AND NOT banned) = 0`,
  'no home class is led from the archive': `
    SELECT pupil.id FROM pupil JOIN home_class ON home_class.id = home_class_id
     WHERE pupil.archived_at IS NULL AND home_class.archived_at IS NOT NULL`,
}

/** The invariants that do not hold. */
export async function violated(tx: Transaction): Promise<string[]> {
  const found: string[] = []
  for (const [name, query] of Object.entries(invariants)) {
    const rows = await tx.$queryRawUnsafe<unknown[]>(query)
    if (rows.length > 0) found.push(name)
  }
  return found
}
