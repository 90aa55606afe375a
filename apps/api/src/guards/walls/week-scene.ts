import { columnDate, database } from '../../database.ts'
import type { setClubScene } from '../../testing/club-scene.ts'

type Started = Awaited<ReturnType<typeof setClubScene>>
type Named = { readonly id: string }

/** Applications, a published draw, care classes and a timetable, each as good rows as the program writes. */
export async function setWeek(scene: Started, pupil: Named, staff: Named) {
  const clubs = [await scene.club(), await scene.club()]
  await setDraw(scene, pupil, clubs)
  return { ...(await setSessions(scene, pupil, staff)), ...(await setDuty(scene)) }
}

async function setDraw({ schoolId, termId, admin }: Started, pupil: Named, clubs: readonly Named[]) {
  const [from, to] = clubs.map(({ id }) => id)
  const bytes = new Uint8Array([1])
  await database.application.create({
    data: {
      ...{ schoolId, termId, pupilId: pupil.id, state: 'APPROVED', source: 'PLATFORM', weekdays: [4, 5] },
      ...{ submittedAt: new Date(), decidedAt: new Date() },
      choices: { create: { rank: 1, clubId: from ?? '' } },
    },
  })
  const { id: commitmentId } = await database.drawCommitment.create({
    data: { schoolId, termId, secretCipher: bytes, secretHash: '0'.repeat(64), createdById: admin },
  })
  await database.draw.create({
    data: {
      ...{
        schoolId,
        termId,
        commitmentId,
        name: '示范',
        options: {},
        official: true,
        state: 'PUBLISHED',
        progress: 100,
      },
      ...{ inputHash: '0'.repeat(64), seed: '0'.repeat(64), input: bytes, result: bytes },
      ...{ createdById: admin, createdByName: '示范', publishedAt: new Date(), publishedById: admin },
      results: {
        create: { pupilId: pupil.id, order: 1, placed: 1, missedFirst: false, misses: 0, outcomes: [] },
      },
      adjustments: {
        create: {
          ...{ pupilId: pupil.id, fromClubId: from ?? null, toClubId: to ?? null },
          ...{ reason: '示范', createdById: admin, createdByName: '示范' },
        },
      },
    },
  })
}

async function setSessions(scene: Started, pupil: Named, staff: Named) {
  const { schoolId, termId, teacher, venue } = scene
  const session = async (given: Parameters<typeof scene.club>[0], venueId: string | null = null) => {
    const { id } = await scene.club(given)
    await database.clubSession.updateMany({ where: { schoolId, clubId: id }, data: { venueId } })
    return database.clubSession.findFirstOrThrow({ where: { schoolId, clubId: id } })
  }
  const court = await database.venue.create({ data: { schoolId, name: '示范球场', kind: 'OUTDOOR', capacity: 60 } })
  const thirdStaff = await database.staff.create({
    data: {
      ...{ schoolId, staffNumber: crypto.randomUUID().slice(0, 12), kind: 'TEACHER' },
      ...{ name: '示范代', pinyin: 'shifandai', initials: 'sfd' },
    },
  })
  const sessions = {
    thursday: await session({ sessions: [[4, 1]] }, venue.id),
    rivalThursday: await session({ sessions: [[4, 1]] }),
    closedThursday: await session({ sessions: [[4, 1]], state: 'CLOSED' }, venue.id),
    tuesday: await session({}, venue.id),
    rivalTuesday: await session({}),
  }
  const care = (name: string, weekday: number, venueId: string | null, places: readonly Named[]) =>
    database.careClass.create({
      data: {
        ...{ schoolId, termId, gradeId: scene.gradeId(3), weekday, name, venueId, startsAt: 930, endsAt: 970 },
        places: { create: places.map(({ id }) => ({ termId, weekday, pupilId: id })) },
      },
    })
  const careClasses = {
    thursdayCare: await care('示范班', 4, court.id, [pupil]),
    fridayCare: await care('示范班', 5, null, [pupil]),
    looseCare: await care('示范空班', 4, null, []),
  }
  const weekly = { schoolId, termId, weekday: 4, startsAt: 930, endsAt: 970 }
  await database.staffAssignment.create({
    data: { ...weekly, staffId: teacher.id, clubSessionId: sessions.thursday.id },
  })
  await database.staffAssignment.create({
    data: { ...weekly, staffId: staff.id, careClassId: careClasses.thursdayCare.id },
  })
  await database.staffAvailability.create({ data: { schoolId, termId, staffId: staff.id, weekdays: [1, 2] } })

  const differing = { schoolId, termId, date: columnDate('2022-02-22'), reason: '示范' }
  const [cancelled, moved] = [await session({}), await session({})]
  await database.sessionException.createMany({
    data: [
      { ...differing, kind: 'CANCEL', clubSessionId: cancelled.id },
      { ...differing, kind: 'MOVE', clubSessionId: moved.id, startsAt: 1000, endsAt: 1020 },
      { ...differing, kind: 'COVER', clubSessionId: sessions.tuesday.id, coverId: thirdStaff.id },
    ],
  })
  return { ...sessions, ...careClasses, thirdStaff }
}

/** A Tuesday on which the third person is on duty, and a Thursday. */
const dates = { dutyDate: '2022-03-01', thursdayDate: '2022-03-03' } as const

async function setDuty({ schoolId, termId }: Started) {
  const post = (name: string) =>
    database.dutyPost.create({ data: { schoolId, termId, name, startsAt: 930, endsAt: 970 } })
  const [first, otherPost] = [await post('东门'), await post('西门')]
  const { id: staffId } = await database.staff.findFirstOrThrow({ where: { schoolId, name: '示范代' } })
  await database.dutyTurn.create({
    data: { schoolId, postId: first.id, staffId, date: columnDate(dates.dutyDate), startsAt: 0, endsAt: 1 },
  })
  const { id: dismissalId } = await database.dismissal.findFirstOrThrow({ where: { schoolId, termId } })
  await database.dismissalLeader.create({ data: { schoolId, dismissalId, weekday: 1, staffId } })
  return { otherPost, ...dates }
}
