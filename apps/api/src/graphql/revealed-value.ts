import { builder } from './builder.ts'

/** A sealed value, shown in full by a mutation that logs it (F7); null when there is none. */
export const RevealedValue = builder.objectRef<{ readonly value: string | null }>('RevealedValue').implement({
  description:
    '完整显示的内容；每次显示都已记入操作记录。 A value shown in full; every showing is in the activity log.',
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description: '内容；没有时为空。 The value; null when there is none.',
    }),
  }),
})
