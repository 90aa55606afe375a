import type { PlanRule } from '../finding.ts'
import { evidenceOf, gradesWord, peopleCount, weekdayWord } from '../wording.ts'

/** R01 and R20: everybody whose application is approved and confirmed has a care class on every weekday applied for. */
export const rule: PlanRule = {
  requirement: 'R01',
  title: { zh: '有需求的学生全面满足', en: 'Every pupil with a need is served' },
  promise: () => ({
    zh: '报名获批的学生，在所报的每一天都有托管班。',
    en: 'Everybody whose application is approved has a care class on every weekday applied for.',
  }),
  check: ({ applications, careClasses }) => {
    const served = new Set(
      careClasses.flatMap(({ weekday, pupilIds }) => pupilIds.map((pupilId) => `${weekday} ${pupilId}`)),
    )
    const missing = applications
      .filter(({ state, confirmed }) => state === 'APPROVED' && confirmed)
      .flatMap(({ pupilId, grade, weekdays }) => weekdays.map((weekday) => ({ pupilId, grade, weekday })))
      .filter(({ pupilId, weekday }) => !served.has(`${weekday} ${pupilId}`))
    const alike = Map.groupBy(missing, ({ grade, weekday }) => `${grade} ${weekday}`)
    return [...alike.values()].flatMap((pupils) => {
      const [first] = pupils
      if (!first) return []
      const [grade, day, count] = [gradesWord([first.grade]), weekdayWord(first.weekday), peopleCount(pupils.length)]
      return [
        {
          sentence: {
            zh: `${grade.zh}${day.zh}有 ${pupils.length} 名报名获批的学生没有托管班。`,
            en: `${count.en} of ${grade.en} with an approved application have no care class on ${day.en}.`,
          },
          evidence: [
            evidenceOf('年级', 'Grade', grade),
            evidenceOf('星期', 'Weekday', day),
            evidenceOf('学生', 'Pupils', count),
          ],
          mend: { kind: 'PAGE', page: '/care' } as const,
        },
      ]
    })
  },
}
