import { mapBlockText } from '@afterbell/domain/policies/structured-text'
import type { Text } from '../plan/blocks.ts'
import { plan } from '../plan/plan.ts'

/** What the school proposes to change in the plan while the term runs: each former wording with its new one. */
export const REWORDED: readonly (readonly [from: string, to: string])[] = [
  ['约 17:25', '17:30'],
  ['约 17:30', '17:30'],
  [
    '各年级错峰离校：一、二年级先走，三、四年级随后，五、六年级最后；同一时段各班按班号次序从指定校门离校。',
    '各年级错峰离校：一、二年级 17:20 先走；三至六年级服务满 2 小时，17:30 起三、四年级走东门、五、六年级走西门，各班按班号次序离校。',
  ],
  ['报满后按先后候补，有空位依次递补。', '报满后按先后候补；有空位时依次邀约，24 小时内未确认的顺延下一位。'],
]

const body: Text = plan.body.map((block) =>
  mapBlockText(block, (text) => REWORDED.reduce((reworded, [from, to]) => reworded.replace(from, to), text)),
)

/** The block in which the words stand: what a comment on them is about. */
function blockWith(wording: string): number | null {
  const index = body.findIndex((block) => JSON.stringify(block).includes(wording))
  return index === -1 ? null : index
}

/** The plan's second version, put to the groups in April: it lets grades 3–4 have the promised 120 minutes (R12). */
export const nextPlan = {
  changeNote: '三、四年级离校时间改为 17:30，满足每天 2 小时；候补递补改为限时邀约。征求意见至 4 月 22 日。',
  body,
  thresholds: { ...plan.thresholds, offerHours: 24 },
} as const

/** What the groups have said of it so far; one comment waits for an answer (R30). */
export const nextPlanComments = [
  {
    group: 'PARENTS_COMMITTEE',
    block: blockWith('17:30 起三、四年级走东门'),
    text: '三至六年级同时放学，校门口会不会拥挤？希望两个校门都安排值勤教师，并画出各班等候区。',
    state: 'TAKEN_UP',
    reply: '已采纳：东门、西门各增加一名值勤教师，等候区由总务处划线，写入值勤安排。',
  },
  {
    group: 'LEADING_GROUP',
    block: blockWith('24 小时内未确认'),
    text: '24 小时遇到周末偏短，个别家长可能错过。',
    state: 'ANSWERED',
    reply: '邀约同时通知班主任；周五发出的邀约由班主任电话确认，暂不延长时限，学期末再评估。',
  },
  {
    group: 'PARENTS_COMMITTEE',
    block: blockWith('邀约'),
    text: '建议候补次序对家长可见，知道自己排在第几位。',
    state: 'OPEN',
    reply: null,
  },
  {
    group: 'GRADE_DEPARTMENT',
    block: blockWith('17:30 起三、四年级走东门'),
    text: '三年级路队到东门要经过操场，雨天建议改走连廊。',
    state: 'ANSWERED',
    reply: '雨天走连廊，已写入雨天放学预案；正文不改。',
  },
] as const
