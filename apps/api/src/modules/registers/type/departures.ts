import { builder } from '../../../graphql/builder.ts'
import type { DepartureOnDate } from '../day/departures.ts'

const authScopes = { can: 'registers:read' } as const

/** 一批学生从哪里到哪里。 Pupils on their way, and their hand-over. */
export const DepartureType = builder.objectRef<DepartureOnDate>('Departure').implement({
  description:
    '我负责的学生中要到同一次课去的一批，以及他们的交接（R57）。 Pupils of the viewer’s who go to one session, and how their hand-over stands (R57).',
  authScopes,
  fields: (t) => ({
    fromHomeClassId: t.id({
      nullable: true,
      description: '从哪个行政班；从另一次课来的为空。 From which home class; null when they come from a session.',
      resolve: ({ fromHomeClass }) => fromHomeClass?.id ?? null,
    }),
    fromGradeNumber: t.int({
      nullable: true,
      description: '行政班的年级。 The grade of the home class.',
      resolve: ({ fromHomeClass }) => fromHomeClass?.gradeNumber ?? null,
    }),
    fromClassNumber: t.int({
      nullable: true,
      description: '行政班的班号。 The number of the home class.',
      resolve: ({ fromHomeClass }) => fromHomeClass?.classNumber ?? null,
    }),
    fromSessionId: t.field({
      type: 'HeldSessionId',
      nullable: true,
      description: '从哪次课；从行政班来的为空。 From which session; null when they come from their home class.',
      resolve: ({ fromSession }) => fromSession?.id ?? null,
    }),
    fromSessionName: t.string({
      nullable: true,
      description: '那次课的名称。 The name of that session.',
      resolve: ({ fromSession }) => fromSession?.name ?? null,
    }),
    sessionId: t.field({
      type: 'HeldSessionId',
      description: '到哪次课。 To which session.',
      resolve: ({ to }) => to.id,
    }),
    sessionName: t.string({ description: '那次课的名称。 Its name.', resolve: ({ to }) => to.name }),
    startsAt: t.int({
      description: '开始，自零点起的分钟数。 Start, in minutes since midnight.',
      resolve: ({ to }) => to.startsAt,
    }),
    venueName: t.string({
      nullable: true,
      description: '当天的场地。 The venue on that date.',
      resolve: ({ to }) => to.venueName,
    }),
    adultNames: t.stringList({
      description: '当天接收的老师。 Who stands there on that date.',
      resolve: ({ to }) => [...to.adultNames],
    }),
    expected: t.exposeInt('expected', {
      description: '应交多少人，不含请假。 How many are to be handed over, without those who are excused.',
    }),
    handedCount: t.int({
      nullable: true,
      description: '已交出多少人；尚未交出时为空。 How many were handed over; null before that.',
      resolve: ({ handOver }) => handOver?.handedCount ?? null,
    }),
    handedByName: t.string({
      nullable: true,
      description: '谁交出的。 Who handed over.',
      resolve: ({ handOver }) => handOver?.handedByName ?? null,
    }),
    takenCount: t.int({
      nullable: true,
      description: '接收了多少人；尚未接收时为空。 How many were taken; null before that.',
      resolve: ({ handOver }) => handOver?.takenCount ?? null,
    }),
    takenByName: t.string({
      nullable: true,
      description: '谁接收的。 Who took them.',
      resolve: ({ handOver }) => handOver?.takenByName ?? null,
    }),
    explanation: t.string({
      nullable: true,
      description: '人数不同的说明。 The explanation of a difference.',
      resolve: ({ handOver }) => handOver?.explanation ?? null,
    }),
  }),
})
