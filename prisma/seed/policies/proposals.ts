import { mapBlockText } from '@afterbell/domain/policies/structured-text'
import { paragraph, type Text } from '../plan/blocks.ts'
import { dutyRoster, safety } from '../plan/regulations/safety.ts'
import type { DemoVersion } from './demo-version.ts'

const reworded = (body: Text, from: string, to: string): Text =>
  body.map((block) => mapBlockText(block, (text) => text.replace(from, to)))

/**
 * Versions of regulations that follow the one in force: one is approved and waits to be published, with a phone number in
 * it that publication takes out (R92); one is still being written.
 */
export const proposals: Readonly<Record<string, DemoVersion>> = {
  [safety.key]: {
    state: 'APPROVED',
    body: [
      ...reworded(safety.body, '三个教学日内', '两个教学日内'),
      paragraph('第四条　安全报告由值勤室受理，电话 0510-80001234，夜间由值班人员接听。'),
    ],
    changeNote: '原因和改进措施提前到两个教学日内写出；写明受理安全报告的地方。',
    draftedOn: '2022-03-14',
    approvedOn: '2022-03-25',
    comments: [],
  },
  [dutyRoster.key]: {
    state: 'DRAFT',
    body: [
      ...reworded(dutyRoster.body, '服务开始前十分钟', '服务开始前十五分钟'),
      paragraph('值勤人员因故不能到岗的，提前一天向总务处说明，由总务处安排代班。'),
    ],
    changeNote: '值勤人员提前十五分钟到岗；增加代班安排。',
    draftedOn: '2022-04-18',
  },
}
