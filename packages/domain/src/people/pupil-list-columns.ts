import type { ListHeadings } from './list-header.ts'

/** The columns that a list of pupils may have, with the headings under which schools put them. */
export const PUPIL_LIST_HEADINGS = {
  serial: ['序号', '次序', 'No', 'No.'],
  grade: ['年级', '所在年级', '就读年级', 'Grade'],
  homeClass: ['班级', '所在班级', '行政班', '行政班级', '就读班级', '班别', '班', 'Class'],
  pupilNumber: ['学号', '学生学号', '校内学号', '学籍辅号', '辅号', '学生编号', 'Pupil number', 'Student ID'],
  schoolRollNumber: ['学籍号', '全国学籍号', '学籍号码', '全国统一学籍号'],
  name: ['姓名', '学生姓名', '名字', '学生', 'Name', 'Pupil', 'Pupil name'],
  sex: ['性别', 'Sex', 'Gender'],
  guardianName: [
    '家长姓名',
    '监护人姓名',
    '家长',
    '监护人',
    '联系人',
    '联系人姓名',
    'Guardian',
    'Guardian name',
    'Parent',
  ],
  guardianRelation: ['关系', '与学生关系', '家长关系', '监护人关系', '与学生的关系', '称谓', 'Relation'],
  guardianPhone: [
    ...[
      '联系电话',
      '家长电话',
      '监护人电话',
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '联系方式',
      '家长手机',
      '家长联系电话',
    ],
    ...['监护人手机', '监护人联系电话', '电话号码', 'Phone', 'Mobile'],
  ],
  careNote: ['特殊情况', '健康状况', '注意事项', '特殊照顾', '特异体质', 'Care note'],
  remark: ['备注', '说明', 'Remark', 'Remarks'],
} as const satisfies ListHeadings<string>

export type PupilListColumn = keyof typeof PUPIL_LIST_HEADINGS
