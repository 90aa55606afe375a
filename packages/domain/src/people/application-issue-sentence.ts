import { gradeName } from '../schools/grade.ts'
import { type IssueSentences, rows, rowsInEnglish } from './issue-sentences.ts'

type ApplicationIssueCode =
  | 'PUPIL_UNKNOWN'
  | 'PUPIL_OF_OTHER_NAME'
  | 'PUPIL_LEFT'
  | 'CLASS_DIFFERS'
  | 'WEEKDAYS_MISSING'
  | 'CLUB_UNKNOWN'
  | 'CLUB_OF_OTHER_GRADE'
  | 'CLUB_CHOSEN_TWICE'
  | 'CLUB_ON_OTHER_DAY'
  | 'PICK_UP_MODE_UNKNOWN'
  | 'NOT_CONFIRMED'
  | 'SECOND_APPLICATION'
  | 'WITHDRAWN_SINCE'
  | 'DECISION_WILL_LAPSE'

const weekdaysZh = ['', '周一', '周二', '周三', '周四', '周五']
const weekdaysEn = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** What can be the matter with a line of a list of applications. */
export const APPLICATION_SENTENCES: IssueSentences<ApplicationIssueCode> = {
  PUPIL_UNKNOWN: {
    zh: () => '学校没有这个学号的学生，请核对学号，或先导入学生。',
    en: () => 'The school has no pupil of this number; check it, or import the pupil first.',
  },
  PUPIL_OF_OTHER_NAME: {
    zh: () => '这个学号在学校里是另一个姓名，请核对是谁报名。',
    en: () => 'The school has this number under another name; check who applies.',
  },
  PUPIL_LEFT: {
    zh: () => '这名学生已离校，请舍弃这一行，或先恢复学生。',
    en: () => 'This pupil has left the school; drop the line, or restore the pupil first.',
  },
  CLASS_DIFFERS: {
    zh: () => '学生在学校里是另一个班，以学校的为准。',
    en: () => 'The school has the pupil in another class; the school’s holds.',
  },
  WEEKDAYS_MISSING: {
    zh: () => '周一至周五没有一天需要服务，请至少选一天，或舍弃这一行。',
    en: () => 'No weekday is applied for; choose one, or drop the line.',
  },
  CLUB_UNKNOWN: {
    zh: () => '这个学期没有这个社团，请改正，或清空这一格。',
    en: () => 'The term has no such club; mend this, or empty the cell.',
  },
  CLUB_OF_OTHER_GRADE: {
    zh: ({ grade }) => `这个社团不招收${gradeName(grade, 'zh')}，请改选，或清空这一格。`,
    en: ({ grade }) => `The club does not admit ${gradeName(grade, 'en')}; choose another, or empty the cell.`,
  },
  CLUB_CHOSEN_TWICE: {
    zh: () => '同一个社团选了两次，只记先写的。',
    en: () => 'The same club is chosen twice; the first is kept.',
  },
  CLUB_ON_OTHER_DAY: {
    zh: ({ weekdays }) =>
      `社团在${weekdays.map((day) => weekdaysZh[day]).join('、')}活动，当天没有报名托管，录取后当天也会在校。`,
    en: ({ weekdays }) =>
      `The club meets on ${weekdays.map((day) => weekdaysEn[day]).join(', ')}, for which no care is applied for.`,
  },
  PICK_UP_MODE_UNKNOWN: {
    zh: () => '接送方式请填家长接、自行或校车，或留空。',
    en: () => 'Enter 家长接, 自行 or 校车, or leave it empty.',
  },
  NOT_CONFIRMED: {
    zh: () => '家长尚未确认：可以导入，确认之前不能批准，也不参加编排。',
    en: () => 'No guardian has confirmed: it is imported, but cannot be approved or placed before.',
  },
  SECOND_APPLICATION: {
    zh: ({ lines }) => `第 ${rows(lines)} 行也是这名学生的报名，内容不同，请核对后只留一行。`,
    en: ({ lines }) => `In ${rowsInEnglish(lines)} the same pupil applies for something else; keep one line.`,
  },
  WITHDRAWN_SINCE: {
    zh: () => '提交之后家长已撤回报名，不能再写入。家长如又要参加，请重新提交。',
    en: () => 'The guardians withdrew after this was submitted. If they want it again, they submit anew.',
  },
  DECISION_WILL_LAPSE: {
    zh: () => '已有的决定是针对原来的内容作出的，导入后须重新审批。',
    en: () => 'The decision was about what stood before; after the import it must be made anew.',
  },
}
