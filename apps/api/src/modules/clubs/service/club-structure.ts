import { defineTermPart } from '../../schools/term-parts.ts'
import { type WholeClub, whole } from '../club/content.ts'

type Session = WholeClub['sessions'][number]

/**
 * A term's clubs without their pupils: each as a draft with its grades, sessions and limits, and those of its teachers who
 * are still there. A venue that is archived, or that a club named before uses at that time, stays a wish (R18, R59).
 */
defineTermPart({
  async copy(tx, { schoolId, from, to }) {
    const [clubs, staff, venues] = [
      await tx.club.findMany({
        where: { schoolId, termId: from, archivedAt: null },
        include: whole,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
      await tx.staff.findMany({ where: { schoolId, archivedAt: null }, select: { id: true } }),
      await tx.venue.findMany({ where: { schoolId, archivedAt: null }, select: { id: true } }),
    ]
    const present = new Set([...staff, ...venues].map(({ id }) => id))
    const placed: Session[] = []

    function venueOf(session: Session) {
      const { venueId } = session
      if (venueId === null || !present.has(venueId) || placed.some((other) => areOneUse(other, session))) return null
      placed.push(session)
      return venueId
    }

    for (const { courseId, name, category, level, description, minimum, target, maximum, ...club } of clubs) {
      await tx.club.create({
        data: {
          ...{ schoolId, termId: to, courseId, name, category, level, description, minimum, target, maximum },
          grades: { create: club.grades.map(({ gradeId }) => ({ gradeId })) },
          sessions: {
            create: club.sessions.map((session) => ({
              weekday: session.weekday,
              period: session.period,
              startsAt: session.startsAt,
              endsAt: session.endsAt,
              venueId: venueOf(session),
              wishedVenueId: session.wishedVenueId ?? session.venueId,
            })),
          },
          teachers: {
            create: club.teachers
              .filter(({ staffId }) => present.has(staffId))
              .map(({ staffId, part }) => ({ staffId, part })),
          },
        },
      })
    }
  },
  async remove(tx, { schoolId, termId }) {
    await tx.club.deleteMany({ where: { schoolId, termId } })
  },
})

const areOneUse = (one: Session, other: Session) =>
  one.venueId === other.venueId &&
  one.weekday === other.weekday &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt
