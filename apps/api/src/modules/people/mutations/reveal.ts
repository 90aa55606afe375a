import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { RevealedValue } from '../../../graphql/revealed-value.ts'
import { RevealQuotaError } from '../errors.ts'
import { revealPhone, revealRollNumber } from '../service/reveal.ts'

const PersonType = builder.enumType('PersonType', {
  description: '人员类别。 Whose phone.',
  values: {
    GUARDIAN: { value: 'GUARDIAN', description: '监护人。 A guardian.' },
    STAFF: { value: 'STAFF', description: '教职工。 A member of staff.' },
  } as const,
})

const RevealPhoneInput = builder.inputType('RevealPhoneInput', {
  description: '要显示谁的手机号码。 Whose phone is to be shown.',
  fields: (t) => ({
    personType: t.field({
      type: PersonType,
      required: true,
      description: '人员类别。 A guardian or a member of staff.',
    }),
    id: t.id({ required: true, description: '标识。 Identifier.' }),
  }),
})

const RevealRollNumberInput = builder.inputType('RevealRollNumberInput', {
  description: '要显示谁的学籍号。 Whose roll number is to be shown.',
  fields: (t) => ({ id: t.id({ required: true, description: '学生。 The pupil.' }) }),
})

builder.mutationField('revealPhone', (t) =>
  t.field({
    type: RevealedValue,
    description: '完整显示手机号码，并记入操作记录。 Shows a phone in full, and logs it.',
    authScopes: { can: 'people:reveal' },
    errors: { types: [NotFoundError, RevealQuotaError] },
    args: { input: t.arg({ type: RevealPhoneInput, required: true, description: '谁的。 Whose.' }) },
    resolve: (_root, { input }, context) => revealPhone(schoolViewer(context), input),
  }),
)

builder.mutationField('revealRollNumber', (t) =>
  t.field({
    type: RevealedValue,
    description: '完整显示学籍号，并记入操作记录。 Shows a roll number in full, and logs it.',
    authScopes: { can: 'people:reveal' },
    errors: { types: [NotFoundError, RevealQuotaError] },
    args: { input: t.arg({ type: RevealRollNumberInput, required: true, description: '谁的。 Whose.' }) },
    resolve: (_root, { input: { id } }, context) => revealRollNumber(schoolViewer(context), id),
  }),
)
