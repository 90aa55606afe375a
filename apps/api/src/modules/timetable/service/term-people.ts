import { defineTermPart } from '../../schools/term-parts.ts'

/** Duty posts without turns (R55), and when people can serve (R21), of those who are still there. */
defineTermPart({
  async copy(tx, { schoolId, from, to }) {
    const posts = await tx.dutyPost.findMany({
      where: { schoolId, termId: from, archivedAt: null },
      orderBy: { name: 'asc' },
    })
    await tx.dutyPost.createMany({
      data: posts.map(({ name, gate, startsAt, endsAt, needed }) => ({
        ...{ schoolId, termId: to, name, gate, startsAt, endsAt, needed },
      })),
    })
    const serving = await tx.staffAvailability.findMany({
      where: { schoolId, termId: from, staff: { archivedAt: null } },
      orderBy: { staffId: 'asc' },
    })
    await tx.staffAvailability.createMany({
      data: serving.map(({ staffId, weekdays, daysAWeek }) => ({
        ...{ schoolId, termId: to, staffId, weekdays, daysAWeek },
      })),
    })
  },
  async remove(tx, { schoolId, termId }) {
    await tx.dutyPost.deleteMany({ where: { schoolId, termId } })
    await tx.staffAvailability.deleteMany({ where: { schoolId, termId } })
  },
})
