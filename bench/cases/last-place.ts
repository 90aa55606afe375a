import { postgresCpu } from '../cpu.ts'
import { documentHash } from '../document-hash.ts'
import { atLeast, type Measured, median, type Verdict } from '../finding.ts'
import type { Lab } from '../lab.ts'
import type { BenchCase } from './case.ts'

export const lastPlaceDocument =
  'mutation BenchEnrol($input: EnrolPupilInput!) { enrolPupil(input: $input) { __typename } }'

const rivals = 16
const duels = 15

interface Scene {
  readonly schoolId: string
  readonly accountId: string
  readonly pupilIds: readonly string[]
}

/** Sixteen pupils of grade 1, whose clubs are those of this case alone. */
async function sceneOf({ query }: Lab): Promise<Scene> {
  const pupils = await query<{ id: string; schoolId: string; accountId: string }>(
    `SELECT pupil.id, pupil.school_id AS "schoolId", role_grant.user_id AS "accountId"
       FROM pupil
       JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
       JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
       JOIN role_grant ON role_grant.school_id = pupil.school_id
       JOIN school ON school.id = pupil.school_id
      WHERE school.name = '示范小学 1' AND grade.number = 1 ORDER BY pupil.id LIMIT $1`,
    [rivals],
  )
  const [first] = pupils
  if (!first || pupils.length < rivals) throw new Error('The first school has too few pupils in grade 1')
  return { schoolId: first.schoolId, accountId: first.accountId, pupilIds: pupils.map(({ id }) => id) }
}

/** Clubs of one place each; they meet at different minutes, so that a winner can try again. */
async function clubsOfOnePlace({ query }: Lab, { schoolId }: Scene): Promise<string[]> {
  const clubs = await query<{ id: string }>(
    `WITH club_new AS (
       INSERT INTO club (id, school_id, term_id, name, category, level, minimum, target, maximum, state, updated_at)
       SELECT gen_random_uuid(), term.school_id, term.id, gen_random_uuid()::text, 'ART', 'GRADE', 1, 1, 1, 'OPEN', now()
         FROM term, generate_series(1, $2) WHERE term.school_id = $1 RETURNING id
     ), admits AS (
       INSERT INTO club_grade (school_id, club_id, grade_id)
       SELECT grade.school_id, club_new.id, grade.id FROM club_new, grade WHERE grade.school_id = $1 AND grade.number = 1
     ), meets AS (
       INSERT INTO club_session (id, school_id, club_id, weekday, period, starts_at, ends_at)
       SELECT gen_random_uuid(), $1, id, 1, 1, 599 + row_number() OVER (), 600 + row_number() OVER () FROM club_new
     )
     SELECT id FROM club_new`,
    [schoolId, duels],
  )
  return clubs.map(({ id }) => id)
}

const close = ({ query }: Lab, clubIds: readonly string[]) =>
  query(`UPDATE club SET state = 'CLOSED' WHERE id = ANY($1)`, [clubIds])

interface Side {
  readonly name: string
  readonly contender: 'api' | 'limit'
  /** Asks for the place; says whether it was got. */
  readonly ask: (clubId: string, pupilId: string) => Promise<boolean>
}

async function post(url: string, headers: Record<string, string>, body: unknown): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok || text.includes('"errors"')) throw new Error(`An enrolment answered ${response.status}: ${text}`)
  return text
}

async function sidesOf(lab: Lab, { schoolId, accountId }: Scene): Promise<readonly Side[]> {
  const { api, limit } = lab.contenders
  const session = await lab.signedIn(1)
  const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(lastPlaceDocument) } }
  return [
    {
      name: 'Afterbell',
      contender: 'api',
      ask: async (clubId, pupilId) => {
        const variables = { input: { clubId, pupilId } }
        const answer = await post(`${api.origin}/graphql`, session, { extensions, variables })
        const { __typename: type } = JSON.parse(answer).data.enrolPupil
        if (type !== 'Enrolment' && type !== 'ClubFullError') throw new Error(`An enrolment answered ${type}`)
        return type === 'Enrolment'
      },
    },
    {
      name: 'bare pg',
      contender: 'limit',
      ask: async (clubId, pupilId) =>
        JSON.parse(await post(`${limit.origin}/last-place`, {}, [schoolId, clubId, pupilId, accountId])) === 'won',
    },
  ]
}

/** One duel after the other, all rivals at once in each. Throws unless exactly one wins. */
async function lap(lab: Lab, scene: Scene, { contender, ask }: Side) {
  const clubIds = await clubsOfOnePlace(lab, scene)
  const { cpu } = lab.contenders[contender]
  const before = { server: await cpu(), database: postgresCpu(lab.postmaster) }
  const times: number[] = []
  const began = performance.now()
  for (const clubId of clubIds) {
    const won = await Promise.all(
      scene.pupilIds.map(async (pupilId) => {
        const sent = performance.now()
        const isWon = await ask(clubId, pupilId)
        times.push(performance.now() - sent)
        return isWon
      }),
    )
    const winners = won.filter(Boolean).length
    if (winners !== 1) throw new Error(`The last place went to ${winners} of ${rivals}`)
  }
  const seconds = (performance.now() - began) / 1000
  const requests = clubIds.length * rivals
  const serverCpu = ((await cpu()) - before.server) / requests
  const databaseCpu = (postgresCpu(lab.postmaster) - before.database) / requests
  await close(lab, clubIds)
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: requests / seconds, p50: at(0.5), p99: at(0.99), serverCpu, databaseCpu }
}

type Lap = Awaited<ReturnType<typeof lap>>

const cpuOf = ({ serverCpu, databaseCpu }: Lap) => serverCpu + databaseCpu

function verdictsOf(ours: readonly Lap[], theirs: readonly Lap[]): Verdict[] {
  const over = (figure: (our: Lap, their: Lap) => number) =>
    median(ours.flatMap((our, round) => (theirs[round] ? [figure(our, theirs[round])] : [])))
  return [
    atLeast(
      'to bare pg, throughput',
      over((our, their) => our.perSecond / their.perSecond),
      0.5,
    ),
    atLeast(
      'to bare pg, CPU a request',
      over((our, their) => cpuOf(their) / cpuOf(our)),
      0.5,
    ),
    { what: 'winners of each place', value: '1', target: '1', met: true },
  ]
}

function measuredOf(name: string, laps: readonly Lap[]): Measured {
  const of = (figure: keyof Lap) => median(laps.map((each) => each[figure]))
  return {
    contender: name,
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    serverCpu: of('serverCpu'),
    databaseCpu: of('databaseCpu'),
    bytes: 0,
  }
}

export const lastPlace: BenchCase = {
  name: 'last-place',
  run: async (lab, { rounds }) => {
    const scene = await sceneOf(lab)
    const sides = await sidesOf(lab, scene)
    const laps = sides.map((): Lap[] => [])
    for (const side of sides) await lap(lab, scene, side)
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, side] of sides.entries()) laps[index]?.push(await lap(lab, scene, side))
    }
    return [
      {
        title: `Last place: ${rivals} rivals at once for one place, ${duels} places a round`,
        about:
          'Beside the same transaction written by hand over `pg` behind bare HTTP: the same locks, questions, rows, log line and announcements, without session, permissions and filters.',
        measured: sides.map(({ name }, index) => measuredOf(name, laps[index] ?? [])),
        verdicts: verdictsOf(laps[0] ?? [], laps[1] ?? []),
      },
    ]
  },
}
