import { defineTermPart } from '../term-parts.ts'

/** The times of a term: bells with their periods and grades (R13, R14), and how each grade leaves (R15). */
defineTermPart({
  async copy(tx, { schoolId, from, to }) {
    const schedules = await tx.bellSchedule.findMany({
      where: { schoolId, termId: from },
      include: { periods: true, grades: true },
      orderBy: { id: 'asc' },
    })
    for (const { name, startsAt, endsAt, periods, grades } of schedules) {
      const { id: scheduleId } = await tx.bellSchedule.create({
        data: { schoolId, termId: to, name, startsAt, endsAt },
      })
      await tx.bellPeriod.createMany({
        data: periods.map(({ ordinal, startsAt, endsAt, half }) => ({
          ...{ schoolId, scheduleId, ordinal, startsAt, endsAt, half },
        })),
      })
      await tx.bellScheduleGrade.createMany({
        data: grades.map(({ gradeId }) => ({ schoolId, scheduleId, termId: to, gradeId })),
      })
    }
    const dismissals = await tx.dismissal.findMany({ where: { schoolId, termId: from }, orderBy: { order: 'asc' } })
    await tx.dismissal.createMany({
      data: dismissals.map(({ gradeId, leavesAt, gate, order }) => ({
        ...{ schoolId, termId: to, gradeId, leavesAt, gate, order },
      })),
    })
  },
  async remove(tx, { schoolId, termId }) {
    await tx.bellSchedule.deleteMany({ where: { schoolId, termId } })
    await tx.dismissal.deleteMany({ where: { schoolId, termId } })
  },
})
