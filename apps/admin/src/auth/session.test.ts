import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from './operations.ts'
import { Session } from './session.ts'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const school = { id: 's1', name: '示范小学' }
const me: Me = {
  id: 'a1',
  name: '李敏',
  username: 'lead3',
  mustChangePassword: false,
  timeZone: 'Asia/Shanghai',
  school,
  bureau: null,
  schools: [school, { id: 's2', name: '实验小学' }],
  roles: [{ role: 'GRADE_LEAD', grades: [3] }],
  permissions: [{ name: 'clubs:enrol', reach: 'GRADES', grades: [3] }],
}

function open(answers: (Me | null | Error)[], { setUpOpen = false } = {}) {
  const doors = {
    whoAmI: vi.fn(async () => {
      const answer = answers.shift() ?? null
      if (answer instanceof Error) throw answer
      return answer
    }),
    isSetUpOpen: async () => setUpOpen,
    onSignedIn: vi.fn(),
    onSignedOut: vi.fn(),
  }
  return { session: new Session(doors), doors }
}

test('askers at the same time share one question', async () => {
  const { session, doors } = open([me])
  await Promise.all([session.load(), session.load()])
  expect(doors.whoAmI).toHaveBeenCalledTimes(1)
  expect(session.state()).toEqual({ kind: 'signed-in', me })
  expect(session.may('clubs:enrol')).toBe(true)
  expect(session.may('clubs:edit')).toBe(false)
})

test('an installation without accounts asks to be set up; others ask who comes', async () => {
  const first = open([null], { setUpOpen: true })
  await first.session.load()
  expect(first.session.state().kind).toBe('set-up')
  const later = open([null])
  await later.session.load()
  expect(later.session.state()).toEqual({ kind: 'signed-out', expired: false })
})

test('a session that the server ended closes the screens, clears them, and says so', async () => {
  const { session, doors } = open([me])
  await session.load()
  const watcher = vi.fn()
  session.watch(watcher)
  session.end({ expired: true })
  expect(session.state()).toEqual({ kind: 'signed-out', expired: true })
  expect(session.may('clubs:enrol')).toBe(false)
  expect(doors.onSignedOut).toHaveBeenCalledTimes(1)
  expect(watcher).toHaveBeenCalled()
})

test('who was never in has no session that could expire', () => {
  const { session, doors } = open([])
  session.end({ expired: true })
  expect(session.state()).toEqual({ kind: 'signed-out', expired: false })
  expect(doors.onSignedOut).not.toHaveBeenCalled()
})

test('a server out of reach is no sign-out: who is in stays in', async () => {
  const before = open([new Error('offline')])
  await before.session.load()
  expect(before.session.state().kind).toBe('unreachable')
  const within = open([me, new Error('offline')])
  await within.session.load()
  await within.session.load()
  expect(within.session.state().kind).toBe('signed-in')
})

test('another school is chosen for this device, and nothing read in the first is left', async () => {
  const { session, doors } = open([me, { ...me, school: { id: 's2', name: '实验小学' } }])
  await session.load()
  await session.workIn('s2')
  expect(session.chosenSchool()).toBe('s2')
  expect(doors.onSignedOut).toHaveBeenCalledTimes(1)
  expect(session.me?.school?.id).toBe('s2')
})
