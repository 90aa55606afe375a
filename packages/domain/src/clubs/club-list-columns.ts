import type { ListHeadings } from '../people/list-header.ts'

/** The columns that a list of clubs may have, with the headings under which schools put them. */
export const CLUB_LIST_HEADINGS = {
  serial: ['序号', 'No', 'No.'],
  clubName: ['社团名称', '社团', '名称', '社团名', 'Club', 'Name'],
  category: ['类别', '类型', '社团类别', 'Category'],
  level: ['级别', '社团级别', '层级', 'Level'],
  grades: ['招收年级', '年级', '面向年级', '招生年级', 'Grades'],
  weekdays: ['星期', '活动时间', '活动日', '周几', 'Weekdays'],
  periods: ['课时', '节次', '活动课时', 'Periods'],
  venue: ['场地', '活动地点', '地点', '活动场地', 'Venue'],
  teachers: ['指导教师', '教师', '负责教师', '指导老师', 'Teachers'],
  minimum: ['最低人数', '最少人数', '开班人数', 'Minimum'],
  target: ['目标人数', '计划人数', 'Target'],
  maximum: ['上限', '人数上限', '最多人数', '名额', 'Maximum'],
} as const satisfies ListHeadings<string>

export type ClubListColumn = keyof typeof CLUB_LIST_HEADINGS
