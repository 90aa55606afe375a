import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { MOST_PUPILS_OF_A_CLUB } from '@afterbell/domain/clubs/input'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { versionFields } from '../../../graphql/version.ts'
import { ClubLevelEnum, ClubTeacherPartEnum } from '../type/club.ts'
import { ClubCategoryEnum } from '../type/course.ts'

const ClubSessionInput = builder.inputType('ClubSessionInput', {
  description:
    '每周的一次活动；时间按招收年级的作息表计算。 A weekly session; its time follows the bell schedules of the grades.',
  fields: (t) => ({
    weekday: t.int({ required: true, description: '星期几，1 至 5，1 为周一。 Weekday, 1 to 5; 1 is Monday.' }),
    period: t.int({ required: true, description: '第几课时，从 1 起。 Ordinal of the period, from 1.' }),
    venueId: t.id({ description: '场地。 The venue.' }),
  }),
})

const ClubTeacherInput = builder.inputType('ClubTeacherInput', {
  description: '一名指导教师。 A teacher of the club.',
  fields: (t) => ({
    staffId: t.id({ required: true, description: '教师或校外指导教师。 A teacher or an outside instructor.' }),
    part: t.field({ type: ClubTeacherPartEnum, required: true, description: '分工。 Part.' }),
  }),
})

const words = {
  courseId: '所开课程。 The course that it opens.',
  name: '名称，学期内唯一，不超过 40 字。 Name, unique within the term, at most 40 characters.',
  category: '类别。 Category.',
  level: '级别；年级社团只招收一个年级。 Level; a club at grade level admits one grade.',
  description: '给家长的介绍，不超过 2000 字。 Description for parents, at most 2,000 characters.',
  minimum: `最低人数，1 至 ${MOST_PUPILS_OF_A_CLUB}。 The least number of pupils, 1 to ${MOST_PUPILS_OF_A_CLUB}.`,
  target: '目标人数（R22），不低于最低人数。 The number aimed at (R22), not below the minimum.',
  maximum: '名额，不低于目标人数和已录取人数。 Places; not below the target and those taken.',
  gradeIds: '招收的年级。 The grades admitted.',
  sessions: '每周活动时间。 Weekly sessions.',
  teachers: '指导教师。 Its teachers.',
}

export const CreateClubInput = builder.inputType('CreateClubInput', {
  description: '新建社团，先为草稿。 A new club; a draft at first.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    courseId: t.id({ description: words.courseId }),
    name: t.string({ required: true, description: words.name }),
    category: t.field({ type: ClubCategoryEnum, required: true, description: words.category }),
    level: t.field({ type: ClubLevelEnum, required: true, description: words.level }),
    description: t.string({ description: words.description }),
    minimum: t.int({ required: true, description: words.minimum }),
    target: t.int({ required: true, description: words.target }),
    maximum: t.int({ required: true, description: words.maximum }),
    gradeIds: t.idList({ required: true, description: words.gradeIds }),
    sessions: t.field({ type: [ClubSessionInput], required: true, description: words.sessions }),
    teachers: t.field({ type: [ClubTeacherInput], required: true, description: words.teachers }),
  }),
})

export const UpdateClubInput = builder.inputType('UpdateClubInput', {
  description: '修改社团；未给出的字段不变。 Changes to a club; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    courseId: t.id({ description: words.courseId }),
    name: t.string({ description: words.name }),
    category: t.field({ type: ClubCategoryEnum, description: words.category }),
    level: t.field({ type: ClubLevelEnum, description: words.level }),
    description: t.string({ description: words.description }),
    minimum: t.int({ description: words.minimum }),
    target: t.int({ description: words.target }),
    maximum: t.int({ description: words.maximum }),
    gradeIds: t.idList({ description: words.gradeIds }),
    sessions: t.field({ type: [ClubSessionInput], description: words.sessions }),
    teachers: t.field({ type: [ClubTeacherInput], description: words.teachers }),
  }),
})

export const ChangePlacesInput = builder.inputType('ChangePlacesInput', {
  description: '改名额。 A new number of places.',
  fields: (t) => ({
    ...versionFields(t),
    maximum: t.int({ required: true, description: words.maximum }),
  }),
})

export const ClubStepInput = builder.inputType('ClubStepInput', {
  description:
    '社团的一步：开放、开始、结束、锁定名单等。 A step of a club: opened, begun, closed, its roster locked …',
  fields: versionFields,
})

/** The club that was written, as the document asks for it. */
export function writtenClub<Query extends object>(query: Query, { schoolId }: SchoolViewer, { id }: { id: string }) {
  return database.club.findUniqueOrThrow({ ...query, where: rowKey({ schoolId, id }) })
}
