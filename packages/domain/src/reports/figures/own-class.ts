import type { StandingFigure } from '../figure.ts'

/** R21: in which care classes the adult in charge teaches that class. */
export const figure: StandingFigure = {
  ...{ name: 'ownClass', requirement: 'R21', source: 'STANDING', unit: 'SHARE', target: null },
  ...{ countsPupils: false, finest: 'GRADE' },
  title: { zh: '本班教师比', en: 'Own-class teachers' },
  definition: {
    zh: '负责的教师任教于本班的托管班 ÷ 有人负责的托管班（按星期计）。',
    en: 'Care classes whose adult in charge teaches that class ÷ care classes that have one, by weekday.',
  },
  count: ({ term: { careClasses, staff } }, { grade: asked }) => {
    const people = new Map(staff.map((person) => [person.id, person]))
    const led = careClasses
      .filter(({ grade }) => !asked || grade === asked)
      .flatMap(({ adults, homeClassIds }) => {
        const person = people.get(adults.find(({ leads }) => leads)?.staffId ?? '')
        return person ? [person.homeClassIds.some((id) => homeClassIds.includes(id))] : []
      })
    return { numerator: led.filter(Boolean).length, denominator: led.length }
  },
}
