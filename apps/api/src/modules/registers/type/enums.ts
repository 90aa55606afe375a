import {
  AbsenceOutcome,
  AttendanceStatus,
  CareActivity,
  HomeworkHelp,
  HomeworkState,
  MarkFate,
  PickUpKind,
  RegisterState,
  ReleaseWay,
} from '@afterbell/db/client'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'

export const AttendanceStatusEnum = prismaEnum('AttendanceStatus', AttendanceStatus)
export const RegisterStateEnum = prismaEnum('RegisterState', RegisterState)
export const AbsenceOutcomeEnum = prismaEnum('AbsenceOutcome', AbsenceOutcome)
export const MarkFateEnum = prismaEnum('MarkFate', MarkFate)
export const PickUpKindEnum = prismaEnum('PickUpKind', PickUpKind)
export const ReleaseWayEnum = prismaEnum('ReleaseWay', ReleaseWay)
export const HomeworkStateEnum = prismaEnum('HomeworkState', HomeworkState)
export const HomeworkHelpEnum = prismaEnum('HomeworkHelp', HomeworkHelp)
export const CareActivityEnum = prismaEnum('CareActivity', CareActivity)

export const SessionProblemEnum = builder.enumType('SessionProblem', {
  description: '一次课的问题，重的在前。 What is wrong with a session, the worst first.',
  values: {
    NO_ADULT: { description: '没有老师（R16）。 Nobody stands there (R16).' },
    OVERDUE: { description: '开始十分钟后还没有点完名。 Ten minutes after its start somebody is unmarked.' },
    ABSENT: { description: '有学生未到，去向不明。 A pupil is absent, and nobody knows where.' },
  } as const,
})

export const DayGapEnum = builder.enumType('DayGap', {
  description: '学生一天的链条在哪里断了（R57）。 Where the chain of a pupil’s day does not hold (R57).',
  values: {
    NOT_MARKED: { description: '应到而没有标记。 Expected, and nobody said whether the pupil came.' },
    MISSING: { description: '未到，去向不明。 Absent, and nobody found out where.' },
    NOT_RELEASED: { description: '最后在校，而没有放行记录。 At school at last, and nobody let the pupil go.' },
  } as const,
})

/** The ways in which guardians agree are those of applications; each room has its own enum of the contract. */
export const PickUpConfirmationEnum = builder.enumType('PickUpConfirmation', {
  description: '监护人以何种方式同意接送授权（R45）。 How the guardians agreed to an authorisation (R45).',
  values: {
    PLATFORM: { description: '在市级平台上。 On the city’s platform.' },
    SYSTEM: { description: '在本系统。 In this system.' },
    SIGNED_SLIP: { description: '签字的回执。 By a signed slip.' },
    PHONE: { description: '电话。 By telephone.' },
    IN_PERSON: { description: '当面。 In person.' },
  } as const,
})
