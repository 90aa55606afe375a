import { AssignmentPart, ExceptionKind } from '@afterbell/db/client'
import { NEARNESS } from '@afterbell/domain/timetable/staffing'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { clashKinds } from '../errors.ts'
import { timetableFindings, timetableViews } from '../week/timetable.ts'

export const AssignmentPartEnum = prismaEnum('AssignmentPart', AssignmentPart)
export const ExceptionKindEnum = prismaEnum('ExceptionKind', ExceptionKind)

function described<const Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  texts: Record<Value, string>,
) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values.map((value) => [value, { value, description: texts[value] }])) as {
      [Key in Value]: { value: Key; description: string }
    },
  })
}

export const TimetableViewEnum = described(
  'TimetableView',
  '按什么查看课表。 Whose timetable is asked for.',
  timetableViews,
  {
    SCHOOL: '全校。 The whole school.',
    GRADE: '一个年级。 A grade.',
    CLASS: '一个行政班的学生所在的课。 The sessions in which pupils of a home class are.',
    CLUB: '一个社团。 A club.',
    VENUE: '一个场地。 A venue.',
    STAFF: '一名成人。 An adult.',
  },
)

export const TimetableFindingEnum = described(
  'TimetableFinding',
  '一次课的问题。 What is wrong with a session.',
  timetableFindings,
  {
    NO_ADULT: '没有成人值守（R16）。 No adult stands there (R16).',
    NO_VENUE: '没有场地。 It has no venue.',
    ADULT_CLASH: '值守的人同时在别处。 An adult is elsewhere at the same time.',
    VENUE_CLASH: '场地同时有别的使用（R59）。 The venue has another use at the same time (R59).',
    OVER_CAPACITY: '人数超过场地容量。 More pupils than the venue holds.',
  },
)

export const ClashKindEnum = described('TimetableClashKind', '冲突的种类。 What clashes.', clashKinds, {
  ADULT: '一名成人同时在两处。 An adult in two places.',
  VENUE: '一个场地同时有两处使用。 A venue in two uses.',
  PUPILS: '学生同时在两个社团。 Pupils in two clubs.',
})

export const NearnessEnum = described(
  'StaffNearness',
  '与这次课的学生的远近（R21）。 How near an adult is to the pupils of a session (R21).',
  NEARNESS,
  {
    OWN_CLUB: '本社团的指导教师。 A teacher of the club.',
    OWN_CLASS: '本班班主任。 Leads a home class of the pupils.',
    OWN_GRADE: '本年级。 Of the same grade.',
    OTHER: '其他。 Anybody else.',
  },
)
