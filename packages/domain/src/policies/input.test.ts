import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  createCommentInput,
  createPolicyInput,
  policyVersionInput,
  replyToCommentInput,
  startConsultationInput,
} from './input.ts'
import { structuredTextSchema } from './structured-text.ts'

const id = '0198f000-0000-7000-8000-000000000001'

function refusals(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map((issue) => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.params?.code : issue.code}`)
}

describe('the text of a policy', () => {
  it('has headings, paragraphs, lists and tables', () => {
    const body = [
      { type: 'heading', level: 1, text: '课后服务实施方案' },
      { type: 'paragraph', text: '第一段。\n第二行。' },
      { type: 'list', ordered: false, items: ['自愿', '免费辅导'] },
      {
        type: 'table',
        header: ['年级', '放学'],
        rows: [
          ['一', ''],
          ['二', '17:20'],
        ],
      },
    ]
    expect(structuredTextSchema.parse(body)).toEqual(body)
  })

  it.each<[object, string]>([
    [{ type: 'heading', level: 4, text: '题' }, '0.level invalid_union'],
    [{ type: 'heading', level: 1, text: ' ' }, '0.text too_small'],
    [{ type: 'list', ordered: true, items: [] }, '0.items too_small'],
    [{ type: 'table', header: ['年级', '放学'], rows: [['一']] }, '0.rows.0 tableRowLength'],
    [{ type: 'table', header: [], rows: [] }, '0.header too_small'],
    [{ type: 'html', text: '<script>' }, '0.type invalid_union'],
    [{ type: 'paragraph', text: '段', html: '<b>' }, '0 unrecognized_keys'],
  ])('has no %j', (block, refusal) => expect(refusals(structuredTextSchema, [block])).toEqual([refusal]))
})

describe('the inputs of policies', () => {
  it('name a policy, its managements and what it rests on', () => {
    const policy = {
      kind: 'PLAN',
      level: 'SCHOOL',
      title: '方案',
      documentNumber: '',
      managements: ['HOMEWORK'],
      basisIds: [id],
    }
    expect(createPolicyInput.parse(policy)).toEqual({ ...policy, documentNumber: null })
    expect(refusals(createPolicyInput, { ...policy, managements: ['HOMEWORK', 'HOMEWORK'] })).toEqual([
      'managements.1 listedTwice',
    ])
    expect(refusals(createPolicyInput, { ...policy, title: '长'.repeat(101) })).toEqual(['title too_big'])
  })

  it('say from when to when a version is in force', () => {
    expect(policyVersionInput.parse({ effectiveFrom: '2022-02-14', effectiveTo: '' })).toEqual({
      effectiveFrom: '2022-02-14',
      effectiveTo: null,
    })
    expect(refusals(policyVersionInput, { effectiveFrom: '2022-02-14', effectiveTo: '2022-02-13' })).toEqual([
      'effectiveTo endBeforeStart',
    ])
  })

  it('ask groups, take comments and answer them (R30)', () => {
    expect(refusals(startConsultationInput, { groupIds: [] })).toEqual(['groupIds too_small'])
    expect(createCommentInput.parse({ groupId: id, block: 0, text: '同意' })).toEqual({
      groupId: id,
      block: 0,
      text: '同意',
    })
    expect(refusals(createCommentInput, { groupId: id, text: ' ' })).toEqual(['text too_small'])
    expect(refusals(replyToCommentInput, { state: 'OPEN', reply: '好' })).toEqual(['state invalid_value'])
  })
})
