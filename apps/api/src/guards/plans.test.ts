import { readFileSync } from 'node:fs'
import { type ExecutionResult, execute, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadViewer } from '../access/load-viewer.ts'
import type { Context } from '../context.ts'
import { planOf } from '../graphql/plan/plan.ts'
import { schema } from '../graphql/schema.ts'
import { type ClubScene, setClubScene } from '../testing/club-scene.ts'
import { askers } from './matrix/cell.ts'
import { leastVariables, operationOf } from './matrix/least-variables.ts'

const manifest = new URL('../../../admin/generated/persisted-documents.json', import.meta.url)
const shipped = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).map((text) => {
  const document = parse(text)
  const operation = operationOf(document)
  return { name: operation.name?.value ?? '?', document, operation }
})
const queries = shipped.filter(({ operation }) => operation.operation === 'query')
const mutations = shipped.filter(({ operation }) => operation.operation === 'mutation')
type Shipped = (typeof shipped)[number]

/** A school with something of everything that most documents ask for. */
async function furnishedSchool() {
  const scene = await setClubScene()
  const club = await scene.club({ name: '围棋', grades: [3, 5], teacherId: scene.teacher.id, maximum: 3 })
  await scene.club({ name: '合唱', state: 'DRAFT' })
  for (const { id } of await scene.pupils(3, 3, '李')) await scene.place(club.id, id)
  await scene.place(club.id, scene.child.id, 'WAITING')
  return { scene, club }
}

let here: Awaited<ReturnType<typeof furnishedSchool>>
let twin: Awaited<ReturnType<typeof furnishedSchool>>
beforeAll(async () => {
  here = await furnishedSchool()
  twin = await furnishedSchool()
})

const contextOf = async (scene: ClubScene, asker: (typeof askers)[number]): Promise<Context> => ({
  viewer: asker === 'nobody' ? null : await loadViewer(scene.accounts[asker], null),
  locale: 'zh',
  requestId: 'test',
  signal: new AbortController().signal,
})

/** Records of the scene for the variables of a document that reads one. */
function idsFor({ name }: Shipped, { scene, club }: typeof here): Record<string, unknown> {
  const one: Record<string, string> = {
    Pupil: scene.child.id,
    Guardian: scene.guardian.id,
    Staff: scene.teacher.id,
    Club: club.id,
    Term: scene.termId,
    HomeClass: scene.classOf(3).id,
    Venue: scene.venue.id,
  }
  const id = one[name.replace(/(One|ToPrint|Roster)$/, '')]
  return { ...(id && { id }), ...(name === 'ReadBoard' && boardOf(scene)) }
}

const boardOf = (scene: ClubScene) => ({ termId: scene.termId, gradeId: scene.gradeId(3), weekday: 2 })

const planned = async ({ document }: Shipped, contextValue: Context, variableValues: Record<string, unknown>) => {
  const result = await planOf(schema, document, undefined)?.({ contextValue, variableValues })
  if (!result) throw new Error('A shipped document has no plan')
  return result
}

const interpreted = async ({ document }: Shipped, contextValue: Context, variableValues: Record<string, unknown>) =>
  (await execute({ schema, document, contextValue, variableValues })) as ExecutionResult

const bytes = (result: ExecutionResult) => JSON.stringify(result)
const isAnswered = ({ data }: ExecutionResult) => Object.values(data ?? {}).some((value) => value !== null)

/** When figures were counted: the one fact of an answer that is the moment of asking. */
const withoutMoment = (text: string) => text.replaceAll(/"asOf":"[^"]*"/g, '"asOf":"NOW"')

/** What differs between two schools that are furnished alike. */
const withoutIdentity = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
    .replaceAll(/示范小学 \d+/g, 'SCHOOL')
    .replaceAll(/svc_[0-9a-f]+/g, 'TOKEN')
    .replaceAll(/"(temporaryPassword|password|pupilNumber|staffNumber)":"[^"]*"/g, '"$1":"GENERATED"')

describe('every document that the dashboard ships is answered alike by its plan and by graphql’s interpreter', () => {
  const answered = new Set<string>()
  const refused = new Set<string>()

  test.for(queries)('$name, to every role, byte for byte', async (document) => {
    const variables = { ...leastVariables(document.operation), ...idsFor(document, here) }
    for (const asker of askers) {
      const ask = async (run: typeof planned) => run(document, await contextOf(here.scene, asker), variables)
      const [byPlan, byInterpreter] = [await ask(planned), await ask(interpreted)]
      expect(withoutMoment(bytes(byPlan)), asker).toBe(withoutMoment(bytes(byInterpreter)))
      if (isAnswered(byPlan)) answered.add(document.name)
      if (byPlan.errors) refused.add(document.name)
    }
  })

  test('and most of them had something to answer and somebody to refuse (control)', () => {
    expect(answered.size).toBeGreaterThan(queries.length / 2)
    expect(refused.size).toBeGreaterThan(queries.length / 2)
  })

  test.for(mutations)('$name, to every role, in two schools alike', async (document) => {
    const variables = leastVariables(document.operation)
    for (const asker of askers) {
      const byPlan = await planned(document, await contextOf(here.scene, asker), variables)
      const byInterpreter = await interpreted(document, await contextOf(twin.scene, asker), variables)
      expect(withoutIdentity(bytes(byPlan)), asker).toBe(withoutIdentity(bytes(byInterpreter)))
    }
  })
})
