import { database } from '../../database.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { ask } from '../../testing/test-api.ts'
import type { Told } from './model.ts'

/** A school in which several clients act on the same few clubs and pupils at once. */
export interface Stage {
  readonly scene: DrawScene
  readonly clubIds: readonly string[]
  readonly pupilIds: readonly string[]
}

/** Three clubs of which two meet at one time, all small, and as many pupils as want more than they hold. */
export async function openStage(): Promise<Stage> {
  const scene = await setDrawScene()
  const clubs = [
    await scene.club({ maximum: 3, sessions: [[2, 1]] }),
    await scene.club({ maximum: 2, sessions: [[2, 1]] }),
    await scene.club({ maximum: 3, sessions: [[3, 1]] }),
  ]
  const pupils = await scene.pupils(3, 8)
  return { scene, clubIds: clubs.map(({ id }) => id), pupilIds: pupils.map(({ id }) => id) }
}

/** Something that a client does, by what it reads at that moment; null when there is nothing to do it to. */
type Deed = (stage: Stage, pick: Pick) => Promise<Told | null>

/** Chooses one of some things. */
export type Pick = <Thing>(things: readonly Thing[]) => Thing

const busy = 'BUSY'

/** Sends a mutation; says whether it was done. Anything but an answer of its union, or "busy", fails the history. */
async function done({ admin }: DrawScene, field: string, type: string, input: unknown): Promise<boolean> {
  const argument = type === 'ID!' ? 'id' : 'input'
  const document = `mutation ($input: ${type}) { answer: ${field}(${argument}: $input) { __typename ... on UserError { code } } }`
  const { data, errors } = await ask(document, { input }, { as: admin })
  if (errors && errors[0]?.extensions?.code !== busy) throw new Error(`${field}: ${JSON.stringify(errors)}`)
  return !errors && data.answer.code === undefined
}

const placeOf = async ({ scene: { schoolId } }: Stage, pick: Pick, state: 'ENROLLED' | 'WAITING') => {
  const rows = await database.enrolment.findMany({ where: { schoolId, state }, orderBy: { id: 'asc' } })
  return rows.length === 0 ? null : pick(rows)
}

const version = ({ id, updatedAt }: { id: string; updatedAt: Date }) => ({
  enrolmentId: id,
  expectedUpdatedAt: updatedAt,
})

const enrol: Deed = async ({ scene, clubIds, pupilIds }, pick) => {
  const [clubId, pupilId] = [pick(clubIds), pick(pupilIds)]
  const isDone = await done(scene, 'enrolPupil', 'EnrolPupilInput!', { clubId, pupilId })
  return { done: isDone, clubId, pupilId, reorders: false, leaves: 'ENROLLED' }
}

const wait: Deed = async ({ scene, clubIds, pupilIds }, pick) => {
  const [clubId, pupilId] = [pick(clubIds), pick(pupilIds)]
  const isDone = await done(scene, 'joinWaitingList', 'JoinWaitingListInput!', { clubId, pupilId })
  return { done: isDone, clubId, pupilId, reorders: false, leaves: 'WAITING' }
}

const leave: Deed = async (stage, pick) => {
  const place = await placeOf(stage, pick, pick(['ENROLLED', 'ENROLLED', 'WAITING'] as const))
  if (!place) return null
  const input = { ...version(place), reason: '示范' }
  const isDone = await done(stage.scene, 'withdrawPupil', 'WithdrawPupilInput!', input)
  return { done: isDone, clubId: place.clubId, pupilId: place.pupilId, reorders: false, leaves: 'NOWHERE' }
}

const promote: Deed = async ({ scene, clubIds }, pick) => {
  const clubId = pick(clubIds)
  const isDone = await done(scene, 'promoteFromWaitingList', 'PromoteFromWaitingListInput!', { clubId })
  return { done: isDone, clubId, pupilId: null, reorders: false }
}

const move: Deed = async (stage, pick) => {
  const place = await placeOf(stage, pick, 'ENROLLED')
  if (!place) return null
  const items = [{ ...version(place), toClubId: pick(stage.clubIds), toState: pick(['ENROLLED', 'WAITING']) }]
  const isDone = await done(stage.scene, 'moveEnrolments', 'MoveEnrolmentsInput!', { items, reason: '示范' })
  return { done: isDone, clubId: null, pupilId: place.pupilId, reorders: false }
}

const changePlaces: Deed = async ({ scene, clubIds }, pick) => {
  const { schoolId } = scene
  const id = pick(clubIds)
  const { updatedAt } = await database.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })
  const input = { id, expectedUpdatedAt: updatedAt, maximum: pick([1, 2, 3, 4]) }
  await done(scene, 'changePlaces', 'ChangePlacesInput!', input)
  // More places may be offered; nobody is put into one by that.
  return null
}

const apply: Deed = async ({ scene, clubIds, pupilIds }, pick) => {
  const { termId } = scene
  const [first, second] = [pick(clubIds), pick(clubIds)]
  const chosen = { clubIds: [...new Set([first, second])], weekdays: [1, 2, 3], confirmedHow: 'PHONE' }
  await done(scene, 'createApplication', 'CreateApplicationInput!', { termId, pupilId: pick(pupilIds), ...chosen })
  return null
}

const approve: Deed = async ({ scene }, pick) => {
  const { schoolId } = scene
  const rows = await database.application.findMany({ where: { schoolId, state: 'SUBMITTED' }, orderBy: { id: 'asc' } })
  if (rows.length === 0) return null
  const { id, updatedAt } = pick(rows)
  const input = { items: [{ id, expectedUpdatedAt: updatedAt }], idempotencyKey: crypto.randomUUID() }
  await done(scene, 'approveApplications', 'ApproveApplicationsInput!', input)
  return null
}

const giveUp: Deed = async ({ scene }, pick) => {
  const { schoolId } = scene
  const rows = await database.application.findMany({
    where: { schoolId, state: { not: 'WITHDRAWN' } },
    orderBy: { id: 'asc' },
  })
  if (rows.length === 0) return null
  const { id, pupilId } = pick(rows)
  const givePlacesUp = pick([true, false])
  const isDone = await done(scene, 'withdrawApplication', 'WithdrawApplicationInput!', {
    id,
    reason: '示范',
    givePlacesUp,
  })
  return { done: isDone && givePlacesUp, clubId: null, pupilId, reorders: false }
}

const everything = { clubId: null, pupilId: null, reorders: true } as const

/** From the commitment to the publication, while others go on: changed inputs refuse it, as they should. */
const draw: Deed = async ({ scene }) => {
  const { schoolId, termId } = scene
  const { runsEnded } = await import('../../modules/placement/service/run.ts')
  const commitment = await scene.commit()
  if (commitment.id) await scene.enterEntropy(commitment.id)
  const run = await scene.start()
  await runsEnded()
  const ready = run.id && (await database.draw.findFirst({ where: { schoolId, termId, id: run.id, state: 'READY' } }))
  if (!ready?.inputHash) return null
  const published = await scene.publish({ id: ready.id, inputHash: ready.inputHash })
  return { ...everything, done: published.state === 'PUBLISHED' }
}

const undoDraw: Deed = async ({ scene }) => {
  const { schoolId } = scene
  const published = await database.draw.findFirst({ where: { schoolId, state: 'PUBLISHED' } })
  return published && { ...everything, done: await done(scene, 'undoDraw', 'ID!', published.id) }
}

/** How often each deed is chosen, one beside the other. */
export const deeds: readonly Deed[] = [
  ...[enrol, enrol, enrol, wait, wait, leave, leave, leave, promote, promote, move, move, changePlaces],
  ...[apply, apply, apply, approve, approve, giveUp, draw, undoDraw],
]
