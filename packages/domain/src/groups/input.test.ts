import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  createDutyInput,
  createGroupInput,
  createMembershipInput,
  updateDutyInput,
  updateGroupInput,
  updateMembershipInput,
} from './input.ts'

const id = '0198f000-0000-7000-8000-000000000001'

function refusals(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map((issue) => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.params?.code : issue.code}`)
}

describe('groups (R40, R41)', () => {
  it('name their grade when they are a grade department', () => {
    expect(createGroupInput.parse({ kind: 'OFFICE', name: '教学处' })).toEqual({ kind: 'OFFICE', name: '教学处' })
    expect(refusals(createGroupInput, { kind: 'GRADE_DEPARTMENT', name: '一年级级部' })).toEqual(['gradeId required'])
    expect(refusals(createGroupInput, { kind: 'GRADE_DEPARTMENT', name: '一年级级部', gradeId: id })).toEqual([])
    expect(updateGroupInput.parse({ name: '教导处' })).toEqual({ name: '教导处' })
  })

  it('have members who are staff or guardians, and representatives of a pupil', () => {
    const member = { groupId: id, staffId: id, position: 'MEMBER', startsOn: '2022-02-14' }
    const parent = { groupId: id, guardianId: id, position: 'PARENT_REPRESENTATIVE', startsOn: '2022-02-14' }
    expect(refusals(createMembershipInput, member)).toEqual([])
    expect(refusals(createMembershipInput, { ...member, guardianId: id })).toEqual(['staffId onePersonOnly'])
    expect(refusals(createMembershipInput, { ...member, staffId: '' })).toEqual(['staffId onePersonOnly'])
    expect(refusals(createMembershipInput, parent)).toEqual(['pupilId representativeNeedsPupil'])
    expect(refusals(createMembershipInput, { ...parent, pupilId: id })).toEqual([])
    expect(refusals(createMembershipInput, { ...member, endsOn: '2022-02-13' })).toEqual(['endsOn endBeforeStart'])
    expect(refusals(updateMembershipInput, { startsOn: '2022-02-14', endsOn: '2022-02-13' })).toEqual([
      'endsOn endBeforeStart',
    ])
    expect(updateMembershipInput.parse({ ...member, position: 'DEPUTY' })).toEqual({
      position: 'DEPUTY',
      startsOn: '2022-02-14',
    })
  })

  it('lead duties or assist in them', () => {
    const duty = { groupId: id, title: '安排托管班', part: 'LEADS', description: '' }
    expect(createDutyInput.parse(duty)).toEqual({ ...duty, description: null })
    expect(updateDutyInput.parse({ ...duty, part: 'ASSISTS' })).toEqual({
      title: '安排托管班',
      part: 'ASSISTS',
      description: null,
    })
    expect(refusals(createDutyInput, { ...duty, title: '' })).toEqual(['title too_small'])
  })
})
