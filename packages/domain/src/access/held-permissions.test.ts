import { describe, expect, it } from 'vitest'
import { heldPermissions } from './held-permissions.ts'
import { type Role, schoolPermissions } from './permissions.ts'
import type { Grant, Viewer } from './viewer.ts'

const grant = (role: Role, narrowed: Partial<Grant> = {}): Grant => ({
  role,
  schoolId: 's',
  bureauId: null,
  grades: [],
  officeId: null,
  staffId: null,
  guardianId: null,
  ...narrowed,
})

const viewer = (grants: Grant[], mustChangePassword = false): Viewer => ({
  accountId: 'a',
  name: '示范',
  schoolId: 's',
  bureauId: null,
  timeZone: 'Asia/Shanghai',
  grants,
  mustChangePassword,
})

const of = (held: ReturnType<typeof heldPermissions>, name: string) => held.filter((entry) => entry.name === name)

describe('heldPermissions', () => {
  it('gives a school admin everything over the school', () => {
    const held = heldPermissions(viewer([grant('SCHOOL_ADMIN')]))
    expect(held.map(({ name }) => name)).toEqual(schoolPermissions)
    expect(new Set(held.map(({ reach }) => reach))).toEqual(new Set(['SCHOOL']))
  })

  it('names the grades of a lead, over all the roles held', () => {
    const held = heldPermissions(viewer([grant('GRADE_LEAD', { grades: [5] }), grant('GRADE_LEAD', { grades: [3] })]))
    expect(of(held, 'clubs:enrol')).toEqual([{ name: 'clubs:enrol', reach: 'GRADES', grades: [3, 5] }])
    expect(of(held, 'accounts:manage')).toEqual([])
  })

  it('says both reaches of a lead who teaches elsewhere', () => {
    const held = heldPermissions(viewer([grant('GRADE_LEAD', { grades: [3] }), grant('TEACHER', { staffId: 't' })]))
    expect(of(held, 'people:read-contacts').map(({ reach }) => reach)).toEqual(['GRADES', 'OWN'])
  })

  it('drops narrower reaches beside the whole school', () => {
    const held = heldPermissions(viewer([grant('SCHOOL_ADMIN'), grant('GRADE_LEAD', { grades: [3] })]))
    expect(of(held, 'clubs:enrol')).toEqual([{ name: 'clubs:enrol', reach: 'SCHOOL', grades: [] }])
  })

  it('gives nothing before the first password is changed', () => {
    expect(heldPermissions(viewer([grant('SCHOOL_ADMIN')], true))).toEqual([])
  })
})
