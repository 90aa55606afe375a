import type { InputFieldBuilder } from '@pothos/core'
import { builder } from './builder.ts'

/** What builds the fields of an input type. */
export type InputFields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** The two fields that every update carries: which record, and as it was when the editor read it. */
export const versionFields = (t: InputFields) => ({
  id: t.id({ required: true, description: '要修改的记录。 The record to change.' }),
  expectedUpdatedAt: t.field({
    type: 'DateTime',
    required: true,
    description:
      '读到的修改时间；已被他人修改时拒绝。 `updatedAt` as the editor read it; refused when somebody changed the record since.',
  }),
})

/** Ids inside a result union, which cannot hold a bare list. */
export const RecordIds = builder.objectRef<{ ids: string[] }>('RecordIds').implement({
  description: '若干记录。 Records, by identifier.',
  fields: (t) => ({ ids: t.exposeIDList('ids', { description: '标识。 Identifiers.' }) }),
})
