import { atMost } from '../finding.ts'
import {
  comparedEntrants,
  contenderNames,
  type Entrant,
  type HttpCase,
  interleaved,
  measuredOf,
  ratio,
  ratioVerdicts,
} from '../http-comparison.ts'
import type { Lab } from '../lab.ts'
import { shippedDocument } from '../shipped-document.ts'
import type { BenchCase } from './case.ts'
import { className, instant } from './normalised.ts'

interface PeerPupil {
  readonly rowId: string
  readonly pupilNumber: string
  readonly name: string
  readonly sex: string | null
  readonly archivedAt: string | null
  readonly updatedAt: string
  readonly homeClassBySchoolIdAndHomeClassId: {
    readonly rowId: string
    readonly number: number
    readonly gradeBySchoolIdAndGradeId: { readonly number: number }
  }
}

const recordOf = ({ rowId, updatedAt, homeClassBySchoolIdAndHomeClassId: homeClass, ...pupil }: PeerPupil) => ({
  ...pupil,
  id: rowId,
  updatedAt: instant(updatedAt),
  homeClass: { id: homeClass.rowId, name: className(homeClass.gradeBySchoolIdAndGradeId.number, homeClass.number) },
})

const item = `json_build_object('id', pupil.id, 'pupilNumber', pupil.pupil_number, 'name', pupil.name, 'sex', pupil.sex,
  'homeClass', json_build_object('id', home_class.id,
    'name', substr('一二三四五六', grade.number, 1) || '（' || home_class.number || '）班'),
  'archivedAt', pupil.archived_at,
  'updatedAt', to_char(pupil.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

const pupilsOf = (condition: string) => `
  FROM pupil
  JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
  JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
 WHERE pupil.school_id = $1 AND pupil.archived_at IS NULL ${condition}`

const pageSql = (condition: string, offset: string) => `
SELECT json_build_object('data', json_build_object('result', json_build_object(
    'total', (SELECT count(*) ${pupilsOf(condition)}),
    'items', (SELECT coalesce(json_agg(item), '[]') FROM (
      SELECT ${item} AS item ${pupilsOf(condition)}
       ORDER BY grade.number, home_class.number, pupil.pupil_number, pupil.id LIMIT 25 OFFSET ${offset}) AS page))))::text`

const sort = { field: 'homeClass', order: 'ASC' }

/** The first page of a grade of 333 pupils, with its total. */
export const filteredPage: HttpCase = {
  name: 'pupil-page',
  title: 'List of pupils: a page of 25 with filter (grade), sort and total',
  about: 'Four schools of 2,000 pupils, each grade in turn; the document that the dashboard sends.',
  document: shippedDocument('PupilList'),
  limit: { sql: pageSql('AND home_class.grade_id = $2', '0') },
  peer: {
    document: `query ($school: UUID!, $grade: UUID!) {
      peerPupilsOfGrade(school: $school, grade: $grade, first: 25) {
        totalCount
        nodes { rowId pupilNumber name sex archivedAt updatedAt
          homeClassBySchoolIdAndHomeClassId { rowId number gradeBySchoolIdAndGradeId { number } } }
      }
    }`,
    normalise: ({
      peerPupilsOfGrade: { totalCount, nodes },
    }: {
      readonly peerPupilsOfGrade: { readonly totalCount: number; readonly nodes: readonly PeerPupil[] }
    }) => ({ result: { total: totalCount, items: nodes.map(recordOf) } }),
  },
  questions: async ({ query, plan }) => {
    const schools = plan.flatMap(({ onOneDay }, index) => (onOneDay ? [index + 1] : []))
    const rows = await query<{ school: number; schoolId: string; gradeId: string }>(
      `SELECT split_part(school.name, ' ', 2)::int AS school, school.id AS "schoolId", grade.id AS "gradeId"
         FROM school JOIN grade ON grade.school_id = school.id
        WHERE school.name = ANY($1) ORDER BY grade.number, school.id`,
      [schools.map((n) => `示范小学 ${n}`)],
    )
    return rows.map(({ school, schoolId, gradeId }) => ({
      school,
      api: { page: { page: 1, perPage: 25 }, sort, filter: { gradeId } },
      limit: [schoolId, gradeId],
      peer: { school: schoolId, grade: gradeId },
    }))
  },
  targets: { limit: 0.75, peer: 1.4 },
}

/** A page of the largest school, counted from 1. */
const pageOfTheLargest = (name: string, page: (pupils: number) => number): HttpCase => ({
  name,
  title: '',
  about: '',
  document: shippedDocument('PupilList'),
  limit: { sql: pageSql('', '$2::int') },
  peer: null,
  questions: async ({ query, plan }: Lab) => {
    const most = Math.max(...plan.map(({ pupils }) => pupils))
    const school = plan.findIndex(({ pupils }) => pupils === most) + 1
    const [row] = await query<{ id: string }>('SELECT id FROM school WHERE name = $1', [`示范小学 ${school}`])
    const number = page(most)
    return [
      {
        school,
        api: { page: { page: number, perPage: 25 }, sort, filter: {} },
        limit: [row?.id, (number - 1) * 25],
        peer: null,
      },
    ]
  },
  targets: { limit: 0.75 },
})

export const firstPage = pageOfTheLargest('first-page', () => 1)
export const deepPage = pageOfTheLargest('deep-page', (pupils) => Math.min(1_000, Math.floor(pupils / 25)))

export const pupilPage: BenchCase = {
  name: 'pupil-page',
  run: async (lab, effort) => {
    const filtered = await interleaved(lab, await comparedEntrants(filteredPage, lab), effort)
    const [first, deep] = [await comparedEntrants(firstPage, lab), await comparedEntrants(deepPage, lab)]
    const paged = await interleaved(lab, [...first, ...deep], effort)
    const ours = (entrants: readonly Entrant[]) => entrants[0] as Entrant
    const depth = ratio(paged, ours(first), ours(deep))
    return [
      {
        title: filteredPage.title,
        about: filteredPage.about,
        measured: measuredOf(filtered, contenderNames),
        verdicts: ratioVerdicts(filtered, filteredPage),
      },
      {
        title: 'List of pupils: page 1 and page 1,000 of 25 without a filter, with total',
        about:
          'A school of 25,200 pupils, so that there is a page 1,000. In order: page 1 (Afterbell, limit), page 1,000.',
        measured: measuredOf(paged, contenderNames),
        verdicts: [
          atMost('page 1,000 to page 1, throughput', depth.throughput, 1.5),
          atMost('page 1,000 to page 1, CPU a request', depth.cpu, 1.5),
        ],
      },
    ]
  },
}
