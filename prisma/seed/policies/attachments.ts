import { PLAN_KEY } from './documents.ts'
import { pdfOf } from './pdf.ts'

/** A file that goes with a policy of the demo school. */
export interface DemoAttachment {
  readonly policy: string
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** What the plan brings along for families: when each grade leaves, and by which gate. */
export const attachments: readonly DemoAttachment[] = [
  {
    policy: PLAN_KEY,
    fileName: '离校时间与校门安排.pdf',
    mediaType: 'application/pdf',
    content: pdfOf([
      '离校时间与校门安排（2022年春学期）',
      '一、二年级：17:20，东门',
      '三、四年级：约 17:25，东门',
      '五、六年级：约 17:30，西门',
      '请接送人按班号次序在等候区等候，遵守值勤教师的安排。',
    ]),
  },
]
