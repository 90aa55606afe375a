import type { ListHeadings } from './list-header.ts'

/** The columns that a list of staff may have, with the headings under which schools put them. */
export const STAFF_LIST_HEADINGS = {
  serial: ['序号', '次序', 'No', 'No.'],
  staffNumber: [
    '工号',
    '教工号',
    '职工号',
    '教师工号',
    '教师编号',
    '职工编号',
    '员工编号',
    '编号',
    'Staff number',
    'Employee ID',
  ],
  name: ['姓名', '教师姓名', '教职工姓名', '教师', '名字', 'Name'],
  office: ['部门', '处室', '科室', '所在部门', '年级组', '级部', '所属部门', 'Office', 'Department'],
  grade: ['任教年级', '年级', '所教年级', '执教年级', 'Grade', 'Grades'],
  subjects: ['任教学科', '学科', '任教科目', '科目', '所教学科', '执教学科', 'Subject', 'Subjects'],
  homeClass: ['班主任', '班主任班级', '所带班级', '任班主任班级', '带班', 'Class teacher of'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '电话', '电话号码', '联系方式', 'Phone', 'Mobile'],
} as const satisfies ListHeadings<string>

export type StaffListColumn = keyof typeof STAFF_LIST_HEADINGS
