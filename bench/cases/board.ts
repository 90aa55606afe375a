import type { HttpCase } from '../http-comparison.ts'
import { boardQuestions } from './board/questions.ts'
import { className, instant } from './normalised.ts'

interface Nodes<Node> {
  readonly nodes: readonly Node[]
}

interface PeerClub {
  readonly rowId: string
  readonly name: string
  readonly maximum: number
  readonly taken: number
  readonly clubGradesBySchoolIdAndClubId: Nodes<{ readonly gradeBySchoolIdAndGradeId: { readonly number: number } }>
  readonly clubSessionsBySchoolIdAndClubId: Nodes<{
    readonly weekday: number
    readonly period: number
    readonly startsAt: number
    readonly endsAt: number
    readonly venueBySchoolIdAndVenueId: { readonly name: string }
  }>
  readonly clubTeachersBySchoolIdAndClubId: Nodes<{
    readonly part: string
    readonly staffBySchoolIdAndStaffId: { readonly rowId: string; readonly name: string }
  }>
  readonly enrolmentsBySchoolIdAndClubId: Nodes<{
    readonly rowId: string
    readonly pupilId: string
    readonly pinned: boolean
    readonly updatedAt: string
    readonly pupilBySchoolIdAndPupilId: {
      readonly name: string
      readonly pupilNumber: string
      readonly homeClassBySchoolIdAndHomeClassId: {
        readonly number: number
        readonly gradeBySchoolIdAndGradeId: { readonly number: number }
      }
    }
  }>
}

const columnOf = (club: PeerClub) => ({
  id: club.rowId,
  name: club.name,
  maximum: club.maximum,
  taken: club.taken,
  gradeNumbers: club.clubGradesBySchoolIdAndClubId.nodes.map((each) => each.gradeBySchoolIdAndGradeId.number),
  sessions: club.clubSessionsBySchoolIdAndClubId.nodes.map(({ venueBySchoolIdAndVenueId: { name }, ...session }) => ({
    ...session,
    venue: name,
  })),
  teachers: club.clubTeachersBySchoolIdAndClubId.nodes
    .toSorted((one, other) => (one.part === 'LEADS' ? 0 : 1) - (other.part === 'LEADS' ? 0 : 1))
    .map(({ staffBySchoolIdAndStaffId: { rowId, name } }) => ({ id: rowId, name })),
  enrolled: club.enrolmentsBySchoolIdAndClubId.nodes.map(({ rowId, pupilId, pinned, updatedAt, ...place }) => {
    const { name, pupilNumber, homeClassBySchoolIdAndHomeClassId: homeClass } = place.pupilBySchoolIdAndPupilId
    return {
      id: rowId,
      pupilId,
      name,
      pupilNumber,
      className: className(homeClass.gradeBySchoolIdAndGradeId.number, homeClass.number),
      pinned,
      updatedAt: instant(updatedAt),
    }
  }),
})

/** The roster board as every contender can answer it: what needs this product's rules (clash, care note, editable) is left out. */
export const board: HttpCase = {
  name: 'board',
  title: 'Roster board of a grade: 25 clubs × 25 pupils, with classes, teachers, sessions and venues',
  about:
    'Four schools of 2,000 pupils, grades 3 to 6 in turn. Afterbell also works out the waiting lists, the clashes and the pupils without a club, which its one statement always reads.',
  document: `query BenchBoard($termId: ID!, $gradeId: ID!, $weekday: Int!) {
    clubBoard(termId: $termId, gradeId: $gradeId, weekday: $weekday) {
      columns {
        id name maximum taken gradeNumbers
        sessions { weekday period startsAt endsAt venue }
        teachers { id name }
        enrolled { id pupilId name pupilNumber className pinned updatedAt }
      }
    }
  }`,
  limit: {
    sql: `
SELECT json_build_object('data', json_build_object('clubBoard', json_build_object('columns',
         coalesce(json_agg(board_column ORDER BY board_column.name, board_column.id), '[]'))))::text
  FROM (SELECT club.id, club.name, club.maximum, club.taken,
          (SELECT json_agg(grade.number ORDER BY grade.number)
             FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
            WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id) AS "gradeNumbers",
          (SELECT json_agg(json_build_object('weekday', held.weekday, 'period', held.period, 'startsAt', held.starts_at,
                    'endsAt', held.ends_at, 'venue', venue.name) ORDER BY held.weekday, held.period)
             FROM club_session AS held LEFT JOIN venue ON venue.school_id = held.school_id AND venue.id = held.venue_id
            WHERE held.school_id = club.school_id AND held.club_id = club.id) AS sessions,
          (SELECT json_agg(json_build_object('id', staff.id, 'name', staff.name)
                    ORDER BY club_teacher.part, staff.name, staff.id)
             FROM club_teacher JOIN staff ON staff.school_id = club_teacher.school_id AND staff.id = club_teacher.staff_id
            WHERE club_teacher.school_id = club.school_id AND club_teacher.club_id = club.id) AS teachers,
          (SELECT json_agg(json_build_object('id', enrolment.id, 'pupilId', pupil.id, 'name', pupil.name,
                    'pupilNumber', pupil.pupil_number,
                    'className', substr('一二三四五六', grade.number, 1) || '（' || home_class.number || '）班',
                    'pinned', enrolment.pinned,
                    'updatedAt', to_char(enrolment.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                    ORDER BY enrolment.position, enrolment.id)
             FROM enrolment
             JOIN pupil ON pupil.school_id = enrolment.school_id AND pupil.id = enrolment.pupil_id
             JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
             JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
            WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id
              AND enrolment.state = 'ENROLLED') AS enrolled
          FROM club
         WHERE club.school_id = $1 AND club.term_id = $2 AND club.archived_at IS NULL
           AND EXISTS (SELECT FROM club_grade WHERE club_grade.school_id = club.school_id
                          AND club_grade.club_id = club.id AND club_grade.grade_id = $3)
           AND EXISTS (SELECT FROM club_session WHERE club_session.school_id = club.school_id
                          AND club_session.club_id = club.id AND club_session.weekday = $4)) AS board_column`,
  },
  peer: {
    document: `query ($school: UUID!, $grade: UUID!) {
      gradeBySchoolIdAndRowId(schoolId: $school, rowId: $grade) {
        clubGradesBySchoolIdAndGradeId { nodes { clubBySchoolIdAndClubId {
          rowId name maximum taken
          clubGradesBySchoolIdAndClubId { nodes { gradeBySchoolIdAndGradeId { number } } }
          clubSessionsBySchoolIdAndClubId { nodes { weekday period startsAt endsAt venueBySchoolIdAndVenueId { name } } }
          clubTeachersBySchoolIdAndClubId { nodes { part staffBySchoolIdAndStaffId { rowId name } } }
          enrolmentsBySchoolIdAndClubId(condition: { state: ENROLLED }, orderBy: [POSITION_ASC]) { nodes {
            rowId pupilId pinned updatedAt
            pupilBySchoolIdAndPupilId { name pupilNumber homeClassBySchoolIdAndHomeClassId {
              number gradeBySchoolIdAndGradeId { number } } }
          } }
        } } }
      }
    }`,
    normalise: (data: {
      readonly gradeBySchoolIdAndRowId: {
        readonly clubGradesBySchoolIdAndGradeId: Nodes<{ readonly clubBySchoolIdAndClubId: PeerClub }>
      }
    }) => ({
      clubBoard: {
        columns: data.gradeBySchoolIdAndRowId.clubGradesBySchoolIdAndGradeId.nodes
          .map(({ clubBySchoolIdAndClubId }) => columnOf(clubBySchoolIdAndClubId))
          .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      },
    }),
  },
  questions: boardQuestions,
  targets: { limit: 0.6, peer: 1.4 },
}
