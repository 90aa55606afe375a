import { postgresCpu } from '../cpu.ts'
import { atLeast, atMost, type Finding, type Measured, median } from '../finding.ts'
import type { Lab } from '../lab.ts'
import { connections } from '../load.ts'
import type { BenchCase } from './case.ts'
import { asking, marksOf, type RollScene, setRollScene, tuesday } from './roll/scene.ts'

type Work = () => Promise<unknown>

/** Does some work by so many at once; answers how long each took and all together, in milliseconds. */
async function timed(works: readonly Work[], atOnce: number) {
  const times: number[] = []
  const waiting = [...works]
  const worker = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: works.length / ((performance.now() - began) / 1_000), p50: at(0.5), p99: at(0.99) }
}

async function measured(lab: Lab, name: 'api' | 'limit', works: readonly Work[], atOnce: number): Promise<Measured> {
  const { cpu } = lab.contenders[name]
  const before = { server: await cpu(), database: postgresCpu(lab.postmaster) }
  const times = await timed(works, atOnce)
  return {
    contender: name === 'api' ? 'Afterbell' : 'bare pg',
    ...times,
    serverCpu: ((await cpu()) - before.server) / works.length,
    databaseCpu: (postgresCpu(lab.postmaster) - before.database) / works.length,
    bytes: 0,
  }
}

/** A teacher's way with a class, through the product: the sheet, then all marks in one request. */
export async function classesThroughApi(lab: Lab, scene: RollScene, date: string): Promise<Work[]> {
  const ask = await asking(lab, scene.school)
  const at = new Date().toISOString()
  return scene.classes.map((each) => async () => {
    const sessionId = `${each.id}_${date}`
    await ask('ReadRollSheet', { sessionId })
    await ask('MarkPupils', { input: { sessionId, marks: marksOf(each, at), key: crypto.randomUUID() } })
  })
}

export function classesByHand({ contenders }: Lab, { schoolId, accountId, classes }: RollScene, date: string): Work[] {
  const post = async (path: string, values: readonly string[]) => {
    const response = await fetch(`${contenders.limit.origin}${path}`, { method: 'POST', body: JSON.stringify(values) })
    if (!response.ok) throw new Error(`${path} answered ${await response.text()}`)
    await response.text()
  }
  return classes.map(({ id }) => async () => {
    const sheet = [schoolId, id, date, accountId]
    await post('/roll-sheet', sheet)
    await post('/roll-marks', sheet)
  })
}

const medians = (laps: readonly Measured[]): Measured => {
  const of = (figure: 'perSecond' | 'p50' | 'p99' | 'serverCpu' | 'databaseCpu') =>
    median(laps.map((lap) => lap[figure]))
  return {
    ...{ contender: laps[0]?.contender ?? '', bytes: 0, perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') },
    ...{ serverCpu: of('serverCpu'), databaseCpu: of('databaseCpu') },
  }
}

async function sheetsAndMarks(lab: Lab, scene: RollScene, rounds: number): Promise<Finding> {
  const ours: Measured[] = []
  const theirs: Measured[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const works = await classesThroughApi(lab, scene, tuesday(2 * round))
    const lap = [
      await measured(lab, 'api', works, connections),
      await measured(lab, 'limit', classesByHand(lab, scene, tuesday(2 * round + 1)), connections),
    ] as const
    // The first round warms both.
    if (round > 0) ours.push(lap[0]) && theirs.push(lap[1])
  }
  const ratios = ours.map(({ perSecond }, index) => perSecond / (theirs[index]?.perSecond ?? Number.NaN))
  return {
    title: 'Roll sheet and marking of 45 pupils: 60 classes, 16 teachers at a time',
    about:
      'The sheet, then the marks of the whole class with a key, which open its register: two requests. Beside the same rows, locks, log line and announcement by hand over `pg`, without session, permissions and merging.',
    measured: [medians(ours), medians(theirs)],
    verdicts: [atLeast('to bare pg, throughput', median(ratios), 0.5)],
  }
}

async function sixtyAtOnce(lab: Lab, scene: RollScene, date: string): Promise<Finding> {
  const at = new Date().toISOString()
  const ask = await asking(lab, scene.school)
  const marks = scene.classes.map((each) => () => {
    const input = { sessionId: `${each.id}_${date}`, marks: marksOf(each, at), key: crypto.randomUUID() }
    return ask('MarkPupils', { input })
  })
  const lap = await measured(lab, 'api', marks, marks.length)
  return {
    title: 'Marks of 60 classes of 45 at the same moment',
    about:
      'Every class opens its register and marks all pupils by one request; any error or refusal ends the benchmark.',
    measured: [lap],
    verdicts: [atMost('p99', lap.p99, 250, ' ms')],
  }
}

async function releases(lab: Lab, scene: RollScene, date: string): Promise<Finding> {
  const ask = await asking(lab, scene.school)
  const pupilIds = scene.classes.flatMap((each) => each.pupilIds).slice(0, 2_500)
  const at = new Date().toISOString()
  const decision = { date, at, decidedById: scene.staffId, note: '示范' }
  const works = pupilIds.map((pupilId) => () => {
    const input = { ...decision, pupilId, key: crypto.randomUUID() }
    return ask('ReleasePupilNow', { input })
  })
  const lap = await measured(lab, 'api', works, connections)
  const [kept] = await lab.query<{ rows: number; pupils: number }>(
    'SELECT count(*)::int AS rows, count(DISTINCT pupil_id)::int AS pupils FROM release WHERE school_id = $1 AND date = $2::date',
    [scene.schoolId, date],
  )
  if (kept?.rows !== pupilIds.length || kept.pupils !== pupilIds.length)
    throw new Error('A release was lost or doubled')
  return {
    title: `${pupilIds.length} releases in one school, 16 teachers at a time`,
    about: 'Each pupil by the decision of a named member of staff with a note; each stands once afterwards.',
    measured: [lap],
    verdicts: [atMost('p99', lap.p99, 250, ' ms')],
  }
}

export const roll: BenchCase = {
  name: 'roll',
  run: async (lab, { rounds }) => {
    const scene = await setRollScene(lab)
    const sheets = await sheetsAndMarks(lab, scene, rounds)
    const date = tuesday(2 * rounds + 2)
    return [sheets, await sixtyAtOnce(lab, scene, date), await releases(lab, scene, date)]
  },
}
