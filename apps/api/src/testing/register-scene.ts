import { columnDate, database } from '../database.ts'
import { ask } from './test-api.ts'
import { nextTuesday, setTimetableScene, tuesday } from './timetable-scene.ts'

const refusals = '__typename ... on UserError { code message }'
const invalid = '... on InvalidInputError { issues { path message } }'
const registered = '... on RegisterDone { registerId }'
const handedOver = '... on HandOver { id handedCount takenCount explanation }'
const ids = '... on RecordIds { ids }'
const pickUps = '... on PickUpAuthorisation { id updatedAt revokedAt hasPhone }'

/** A key that nobody has used. */
export const freshKey = () => crypto.randomUUID()

/** A school on a Tuesday: a club with a roster, a care class, teachers with accounts who stand there, and pick-up persons. */
export async function setRegisterScene(pupilCount = 3) {
  const scene = await setTimetableScene()
  const { schoolId, termId, admin } = scene
  const inCharge = await scene.adult('值守甲')
  const session = await scene.session({
    maximum: pupilCount + 5,
    name: `围棋 ${crypto.randomUUID().slice(0, 4)}`,
    teacherId: inCharge.id,
  })
  await database.staffAssignment.create({
    data: {
      ...{ schoolId, termId, clubSessionId: session.id, staffId: inCharge.id },
      ...{ weekday: 2, startsAt: 0, endsAt: 1 },
    },
  })
  const pupils = await scene.pupils(3, pupilCount)
  for (const { id } of pupils) await scene.place(session.clubId, id)
  const teacher = await scene.account('TEACHER', { staffId: inCharge.id })
  const otherTeacher = await scene.account('TEACHER', { staffId: (await scene.adult('值守乙')).id })

  /** A care class of grade 3 on Tuesdays, with those pupils. */
  const care = async (pupilIds: readonly string[], staffId: string | null = null) => {
    const careClass = await database.careClass.create({
      data: {
        ...{
          schoolId,
          termId,
          gradeId: scene.gradeId(3),
          weekday: 2,
          name: '三（1）班托管',
          startsAt: 930,
          endsAt: 1050,
        },
        homeClasses: { create: { homeClassId: scene.classOf(3).id } },
      },
    })
    await database.carePlace.createMany({
      data: pupilIds.map((pupilId) => ({ schoolId, termId, weekday: 2, pupilId, careClassId: careClass.id })),
    })
    if (staffId) {
      await database.staffAssignment.create({
        data: {
          ...{ schoolId, termId, careClassId: careClass.id, staffId },
          ...{ weekday: 2, startsAt: 0, endsAt: 1 },
        },
      })
    }
    return careClass
  }

  const mutate =
    (field: string, type: string, answered: string) =>
    async (input: object, as: string = teacher) => {
      const { data, errors } = await ask(
        `mutation ($input: ${type}!) { answer: ${field}(input: $input) { ${refusals} ${invalid} ${answered} } }`,
        { input },
        { as },
      )
      if (errors) throw new Error(JSON.stringify(errors))
      return data.answer
    }

  const read = async (document: string, variables: object, as: string = teacher) => {
    const { data, errors } = await ask(document, variables, { as })
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  const heldOf = (id: string, date: string = tuesday) => `${id}_${date}`
  const held = heldOf(session.id)

  const sheet = async (as: string = teacher, id = held) =>
    (
      await read(
        `query ($id: HeldSessionId!) { rollSheet(sessionId: $id) { name state adultNames closedByName
          counts { expected present absent excused unmarked }
          pupils { pupilId name order expected status markedByName reason outcome changes homework help elsewhere { name } } } }`,
        { id },
        as,
      )
    ).rollSheet

  const today = async (as: string = admin, date: string = tuesday) =>
    (
      await read(
        `query ($date: Date!) { today(date: $date) { service termName nextServiceOn alerted
          pupils { expected present absent excused unmarked released }
          sessions { id name state problems expected present absent excused unmarked mine takable adults { name coverForName } }
          absences { pupilId overdue outcome alertedAt } } }`,
        { date },
        as,
      )
    ).today

  /** Lets a guardian of the pupil's collect him; the authorisation. */
  const pickUp = (pupilId: string) =>
    database.pickUpAuthorisation.create({
      data: {
        ...{ schoolId, pupilId, kind: 'NAMED_PERSON', name: '示范邻居', relation: '邻居' },
        ...{ validFrom: columnDate('2022-02-14'), confirmedHow: 'SIGNED_SLIP' },
      },
    })

  const mark = mutate(
    'markAttendance',
    'MarkAttendanceInput',
    '... on MarksDone { registerId merged { pupilId yours stands byName afterClosing } }',
  )
  /** Marks pupils of the scene's own session. */
  const marks = (
    statuses: Readonly<Record<string, string>>,
    { at = '2022-02-22T07:31:00.000Z', as = teacher, key = freshKey(), sessionId = held } = {},
  ) =>
    mark({ sessionId, key, marks: Object.entries(statuses).map(([pupilId, status]) => ({ pupilId, status, at })) }, as)
  const allPresent = Object.fromEntries(pupils.map(({ id }) => [id, 'PRESENT']))

  return {
    ...{
      ...scene,
      session,
      newSession: scene.session,
      members: pupils,
      inCharge,
      teacher,
      otherTeacher,
      care,
      heldOf,
      held,
      nextTuesday,
    },
    ...{ sheet, today, read, pickUp, mark, marks, allPresent },
    close: (key = freshKey(), as: string = teacher, sessionId = held) =>
      mutate(
        'closeRegister',
        'CloseRegisterInput',
        `${registered} ... on UnmarkedPupilsError { unmarked }`,
      )({ sessionId, key }, as),
    correct: mutate('correctAttendance', 'CorrectAttendanceInput', registered),
    settle: mutate('settleAbsence', 'SettleAbsenceInput', registered),
    handOver: mutate('handOver', 'HandOverInput', handedOver),
    takeOver: mutate('takeOver', 'TakeOverInput', handedOver),
    release: mutate('releasePupil', 'ReleasePupilInput', ids),
    homework: mutate('recordHomework', 'RecordHomeworkInput', registered),
    daily: mutate('recordDaily', 'RecordDailyInput', registered),
    leave: mutate('recordLeave', 'RecordLeaveInput', ids),
    authorise: mutate('authorisePickUp', 'AuthorisePickUpInput', pickUps),
    revoke: mutate('revokePickUp', 'RevokePickUpInput', pickUps),
    pass: mutate('createSubstitutePass', 'CreateSubstitutePassInput', '... on GivenSubstitutePass { id path }'),
  }
}

export type RegisterScene = Awaited<ReturnType<typeof setRegisterScene>>
