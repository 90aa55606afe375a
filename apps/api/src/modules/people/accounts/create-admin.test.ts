import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { database } from '../../../database.ts'
import { openFrontDoor, signIn } from '../../../testing/front-door.ts'

openFrontDoor()

const script = join(import.meta.dirname, '../../../../../../scripts/create-admin.ts')

async function createAdmin(flags: Record<string, string>, password: string) {
  const child = spawn(
    process.execPath,
    [script, ...Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`)],
    {
      env: { ...process.env, AFTERBELL_ADMIN_PASSWORD: password },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [said, refused, code] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { said, refused, code }
}

const flags = { bureau: '示范教育局', district: '示范学区', school: '示范小学', name: '李敏', username: 'li.min' }

test('the first admin is made from the console, once, and says what is wrong', { timeout: 120_000 }, async () => {
  const weak = await createAdmin(flags, 'short')
  expect(weak.code).toBe(1)
  expect(weak.refused).toMatch(/password: 密码至少 12 个字符.*A password has at least 12 characters/)
  const { school: _school, ...incomplete } = flags
  expect((await createAdmin(incomplete, 'seven quiet herons')).refused).toContain('学校名称')
  expect(await database.user.count()).toBe(0)

  const made = await createAdmin(flags, 'seven quiet herons')
  expect([made.refused, made.code]).toEqual(['', 0])
  expect((await signIn('li.min', 'seven quiet herons')).status).toBe(200)

  const again = await createAdmin({ ...flags, username: 'another' }, 'seven quiet herons')
  expect(again.code).toBe(1)
  expect(again.refused).toContain('已经设置过')
  expect(await database.user.count()).toBe(1)
})
