import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { versionFields } from '../../../graphql/version.ts'
import { TermClosedError, TermStepRefusedError } from '../errors.ts'
import { setCalendarDays } from '../service/calendar.ts'
import { createTerm } from '../service/new-term.ts'
import { closeTerm, openTerm, updateTerm } from '../service/terms.ts'
import { CalendarDayKindEnum } from '../type/term.ts'

const CreateTermInput = builder.inputType('CreateTermInput', {
  description: '新建学期。 A new term.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.',
    }),
    startsOn: t.field({ type: 'Date', required: true, description: '开学日。 First day.' }),
    endsOn: t.field({ type: 'Date', required: true, description: '最后一天。 Last day.' }),
    firstServiceOn: t.field({
      type: 'Date',
      required: true,
      description: '课后服务首日，在学期之内。 First day of the service, within the term.',
    }),
    copyFromId: t.id({
      description:
        '照搬哪个学期的结构：作息、放学安排、社团（草稿）、值日岗位、人员可用时间；不带学生、校历与编排。 The term whose structure the new one takes over: bells, dismissals, clubs as drafts, duty posts, people’s availability; no pupils, no calendar, no draws.',
    }),
  }),
})

const UpdateTermInput = builder.inputType('UpdateTermInput', {
  description: '修改学期；未给出的字段不变。 Changes to a term; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    name: t.string({ description: '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.' }),
    startsOn: t.field({ type: 'Date', description: '开学日。 First day.' }),
    endsOn: t.field({ type: 'Date', description: '最后一天。 Last day.' }),
    firstServiceOn: t.field({ type: 'Date', description: '课后服务首日。 First day of the service.' }),
  }),
})

const TermStepInput = builder.inputType('TermStepInput', {
  description: '学期进入下一状态。 A step of a term’s life cycle.',
  fields: (t) => versionFields(t),
})

const CalendarDayInput = builder.inputType('CalendarDayInput', {
  description: '校历中与平常星期不同的一天。 A day that is not what its weekday says.',
  fields: (t) => ({
    date: t.field({ type: 'Date', required: true, description: '日期，在学期之内。 The date, within the term.' }),
    kind: t.field({ type: CalendarDayKindEnum, required: true, description: '种类。 Kind.' }),
    followsWeekday: t.int({
      description:
        '补课日按星期几上课，1 至 5；仅补课日。 The weekday that a make-up day follows, 1 to 5; make-up days only.',
    }),
    note: t.string({ description: '说明，不超过 100 字。 A note, at most 100 characters.' }),
  }),
})

const SetCalendarDaysInput = builder.inputType('SetCalendarDaysInput', {
  description: '整体设置学期校历中的特殊日子。 All the special days of a term, replacing those listed before.',
  fields: (t) => ({
    ...versionFields(t),
    days: t.field({ type: [CalendarDayInput], required: true, description: '全部特殊日子。 All of them.' }),
  }),
})

builder.mutationFields((t) => ({
  createTerm: t.prismaField({
    type: 'Term',
    description:
      '新建学期，状态为筹备中；可照搬另一学期的结构。没有学生和政策以前可撤销。 Adds a term in preparation, empty or with the structure of another; can be undone until it holds pupils or policies. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateTermInput, required: true, description: '内容。 The term.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.term.findUniqueOrThrow({ ...query, where: rowKey(await createTerm(schoolViewer(context), input)) }),
  }),
  updateTerm: t.prismaField({
    type: 'Term',
    description: '修改未结束的学期。 Changes a term that is not closed. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: UpdateTermInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.term.findUniqueOrThrow({ ...query, where: rowKey(await updateTerm(schoolViewer(context), input)) }),
  }),
  openTerm: t.prismaField({
    type: 'Term',
    description:
      '开始学期：校历、作息、放学安排齐全，且没有其他进行中的学期。 Opens a term, when all that it needs is set and no other is open. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [ConflictError, NotFoundError, TermStepRefusedError] },
    args: { input: t.arg({ type: TermStepInput, required: true, description: '学期。 The term.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.term.findUniqueOrThrow({ ...query, where: rowKey(await openTerm(schoolViewer(context), input)) }),
  }),
  closeTerm: t.prismaField({
    type: 'Term',
    description:
      '结束学期，此后只读；所有社团须已结束。 Closes a term for good, when all of its clubs are closed. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [ConflictError, NotFoundError, TermStepRefusedError] },
    args: { input: t.arg({ type: TermStepInput, required: true, description: '学期。 The term.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.term.findUniqueOrThrow({ ...query, where: rowKey(await closeTerm(schoolViewer(context), input)) }),
  }),
  setCalendarDays: t.prismaField({
    type: 'Term',
    description:
      '整体设置校历中的特殊日子，可撤销。 Sets the special days of a term, all at once; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: SetCalendarDaysInput, required: true, description: '校历。 The days.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.term.findUniqueOrThrow({ ...query, where: rowKey(await setCalendarDays(schoolViewer(context), input)) }),
  }),
}))
