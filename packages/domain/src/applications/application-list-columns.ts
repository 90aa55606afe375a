import type { ListHeadings } from '../people/list-header.ts'
import { PUPIL_LIST_HEADINGS } from '../people/pupil-list-columns.ts'

/** The columns of the city platform's list of applications (R32), first of all under the platform's own headings. */
export const APPLICATION_LIST_HEADINGS = {
  serial: PUPIL_LIST_HEADINGS.serial,
  pupilNumber: ['学籍辅号', ...PUPIL_LIST_HEADINGS.pupilNumber.filter((heading) => heading !== '学籍辅号')],
  name: ['学生姓名', ...PUPIL_LIST_HEADINGS.name.filter((heading) => heading !== '学生姓名')],
  homeClass: ['所在班级', ...PUPIL_LIST_HEADINGS.homeClass.filter((heading) => heading !== '所在班级')],
  monday: ['周一', '星期一', '礼拜一', 'Monday'],
  tuesday: ['周二', '星期二', '礼拜二', 'Tuesday'],
  wednesday: ['周三', '星期三', '礼拜三', 'Wednesday'],
  thursday: ['周四', '星期四', '礼拜四', 'Thursday'],
  friday: ['周五', '星期五', '礼拜五', 'Friday'],
  choice1: ['第一志愿', '志愿一', '志愿1', '第1志愿', 'First choice'],
  choice2: ['第二志愿', '志愿二', '志愿2', '第2志愿', 'Second choice'],
  choice3: ['第三志愿', '志愿三', '志愿3', '第3志愿', 'Third choice'],
  choice4: ['第四志愿', '志愿四', '志愿4', '第4志愿', 'Fourth choice'],
  choice5: ['第五志愿', '志愿五', '志愿5', '第5志愿', 'Fifth choice'],
  pickUpMode: ['接送方式', '离校方式', 'Pick-up mode'],
  pickUpName: ['接送人', '接送人姓名', 'Pick-up person'],
  pickUpPhone: ['接送人电话', '接送人手机', '接送电话', '接送人联系电话', 'Pick-up phone'],
  reason: ['申请理由', '理由', '申请原因', 'Reason'],
  confirmed: ['家长确认', '监护人确认', '是否确认', 'Confirmed'],
  submittedAt: ['提交时间', '报名时间', '填报时间', 'Submitted'],
} as const satisfies ListHeadings<string>

export type ApplicationListColumn = keyof typeof APPLICATION_LIST_HEADINGS

/** The columns of the weekdays, Monday first. */
export const WEEKDAY_COLUMNS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** The columns of the choices, in their order. */
export const CHOICE_COLUMNS = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5'] as const

/** The platform's own columns, in its order: what the school's export has too (R32). */
export const PLATFORM_HEADINGS: readonly string[] = Object.entries(APPLICATION_LIST_HEADINGS)
  .filter(([column]) => column !== 'serial')
  .map(([, [heading]]) => heading)
