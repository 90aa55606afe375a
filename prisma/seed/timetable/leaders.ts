import { SCHOOL_WEEKDAYS } from '@afterbell/domain/schools/school-day'
import { demoId } from '../choice.ts'
import type { DemoStaff } from '../people/staff.ts'
import { DISMISSALS } from '../schools/term-2022-spring.ts'
import { homeClassesOf, SCHOOL } from '../schools.ts'

/** Who leads each grade out: its head teachers, one after the other through the week (R15). */
export function planLeaders(staff: readonly DemoStaff[]) {
  const classes = homeClassesOf(SCHOOL)
  return DISMISSALS.flatMap(({ grade }) => {
    const own = classes.filter((each) => each.grade === grade).map(({ id }) => id)
    const heads = staff.filter(({ homeClassId }) => homeClassId !== undefined && own.includes(homeClassId))
    return SCHOOL_WEEKDAYS.flatMap((weekday, index) => {
      const head = heads[index % heads.length]
      return head ? [{ dismissalId: demoId('dismissal', SCHOOL.name, grade), weekday, staffId: head.id }] : []
    })
  })
}
