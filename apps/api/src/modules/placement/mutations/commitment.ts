import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { CommitmentFixedError } from '../errors.ts'
import { enterEntropy, publishCommitment } from '../service/commitment.ts'
import { rulesInput } from '../type/rules.ts'

builder.mutationField('publishDrawCommitment', (t) =>
  t.prismaField({
    type: 'DrawCommitment',
    description:
      '公布抽签承诺（随机秘密的 SHA-256），应在报名截止之前。 Publishes the commitment to a secret, which is to be done before applications close.',
    authScopes: { can: 'placement:run' },
    errors: { types: [NotFoundError, TermClosedError, CommitmentFixedError] },
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: async (query, _root, { termId }, context) => {
      const commitment = await publishCommitment(schoolViewer(context), termId)
      return database.drawCommitment.findUniqueOrThrow({ ...query, where: rowKey(commitment) })
    },
  }),
)

const EnterEntropyInput = builder.inputType('EnterEntropyInput', {
  description: '公开随机数，以及随之确定的规则。 The public entropy of a draw, and the rules that are fixed with it.',
  fields: (t) => ({
    ...rulesInput(t),
    commitmentId: t.id({ required: true, description: '抽签承诺。 The commitment.' }),
    publicEntropy: t.string({
      required: true,
      description:
        '1 至 200 个可见字符，例如家长代表报出的数字。 1 to 200 printable characters, such as digits called out by parents.',
    }),
    source: t.string({
      required: true,
      description: '来源，不超过 200 字。 Where it comes from, at most 200 characters.',
    }),
  }),
})

builder.mutationField('enterDrawEntropy', (t) =>
  t.prismaField({
    type: 'DrawCommitment',
    description:
      '记入公开随机数并确定规则；一经记入不可更改。 Enters the public entropy and fixes the rules, once and for all.',
    authScopes: { can: 'placement:run' },
    errors: { types: [InvalidInputError, NotFoundError, CommitmentFixedError] },
    args: { input: t.arg({ type: EnterEntropyInput, required: true, description: '内容。 The entropy.' }) },
    resolve: async (query, _root, { input }, context) => {
      const commitment = await enterEntropy(schoolViewer(context), input)
      return database.drawCommitment.findUniqueOrThrow({ ...query, where: rowKey(commitment) })
    },
  }),
)
