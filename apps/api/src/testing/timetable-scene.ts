import { columnDate, database } from '../database.ts'
import { setClubScene } from './club-scene.ts'
import { ask } from './test-api.ts'

const refusals = `... on UserError { code message }
  ... on InvalidInputError { issues { path message } }
  ... on TimetableClashError {
    clashes { kind subject pupils date weekday between }
    suggestions { adults { id nearness } venues { id fits } }
  }
  ... on RecordIds { ids }`
const warned = '... on ConfirmationNeededError { warnings { code text } }'

/** A Tuesday of the scene's term, on which nothing differs yet. */
export const tuesday = '2022-02-22'
export const nextTuesday = '2022-03-01'

/** A school in which adults, sessions and duty can be set up directly, and the timetable be asked and changed. */
export async function setTimetableScene() {
  const scene = await setClubScene()
  const { schoolId, termId } = scene

  /** An adult of the school; of a grade where one is given. */
  const adult = (name: string, more: { gradeId?: string } = {}) =>
    database.staff.create({
      data: {
        ...{ schoolId, staffNumber: crypto.randomUUID().slice(0, 12), kind: 'TEACHER' },
        ...{ name, pinyin: 'shifan', initials: 'sf', ...more },
      },
    })

  /** The first session of a new club: Tuesday's first period unless said. */
  const session = async (given: Parameters<typeof scene.club>[0] = {}) => {
    const club = await scene.club(given)
    return database.clubSession.findFirstOrThrow({
      where: { schoolId, clubId: club.id },
      include: { club: true },
      orderBy: { weekday: 'asc' },
    })
  }

  const venue = (name: string, capacity = 60) =>
    database.venue.create({
      data: { schoolId, name: `${name} ${crypto.randomUUID().slice(0, 4)}`, kind: 'HALL', capacity },
    })

  const post = (startsAt = 930, endsAt = 970) =>
    database.dutyPost.create({
      data: { schoolId, termId, name: `东门 ${crypto.randomUUID().slice(0, 4)}`, gate: '东门', startsAt, endsAt },
    })

  const turn = (postId: string, staffId: string, date = tuesday) =>
    database.dutyTurn.create({
      data: { schoolId, postId, staffId, date: columnDate(date as typeof tuesday), startsAt: 0, endsAt: 1 },
    })

  const mutate =
    (name: string, type: string, more = '') =>
    async (input: object, as: string = scene.admin) => {
      const { data, errors } = await ask(
        `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ${refusals} ${more} } }`,
        { input },
        { as },
      )
      if (errors) throw new Error(JSON.stringify(errors))
      return data.answer
    }

  const assignment = (sessionId: string) =>
    database.staffAssignment.findMany({
      where: { schoolId, OR: [{ clubSessionId: sessionId }, { careClassId: sessionId }] },
      orderBy: { createdAt: 'asc' },
    })

  const read = async (given: object, as: string = scene.admin) => {
    const { data, errors } = await ask(
      `query ($termId: ID!, $view: TimetableView!, $id: ID, $date: Date) {
        timetable(termId: $termId, view: $view, id: $id, date: $date) {
          days { weekday date service followsWeekday }
          turns { staffName postName date }
          entries { sessionId name date weekday startsAt endsAt venueName cancelled moved findings editable classPupils
            adults { staffId name part covers coverForName } exceptions { id kind updatedAt } }
        } }`,
      { termId, view: 'SCHOOL', ...given },
      { as },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.timetable
  }

  /** Undoes an action: the newest that the account sees, unless named. */
  const undo = async (as: string = scene.admin, actionId?: string) => {
    const newest = async () =>
      (await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id } } }', {}, { as })).data.actions.items[0].id
    const { data, errors } = await ask(
      'mutation ($id: ID!) { undoAction(id: $id) { __typename ... on UserError { message } } }',
      { id: actionId ?? (await newest()) },
      { as },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.undoAction
  }

  return {
    ...scene,
    undo,
    adult,
    session,
    venue,
    post,
    turn,
    assignment,
    read,
    copy: mutate('copyStaffing', 'CopyStaffingInput', warned),
    assign: mutate('assignStaff', 'AssignStaffInput', warned),
    save: mutate('saveException', 'SessionExceptionInput', warned),
    cancel: mutate('cancelException', 'CancelExceptionInput', warned),
    swap: mutate('swapDuty', 'SwapDutyInput'),
    rota: mutate('saveDutyRota', 'SaveDutyRotaInput'),
    lead: mutate('setDismissalLeader', 'DismissalLeaderInput'),
  }
}

export type TimetableScene = Awaited<ReturnType<typeof setTimetableScene>>
