import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { createDatabase, dropDatabase, withDatabaseName } from './databases.ts'

const root = join(import.meta.dirname, '../../..')
const prisma = join(root, 'node_modules/.bin/prisma')

/** The exit code of `prisma migrate diff`: 0 when both sides agree, 2 when they differ. */
async function compare(from: readonly string[], to: readonly string[]): Promise<number> {
  const url = withDatabaseName(inject('testDatabases').adminUrl, `migrations_${crypto.randomUUID()}`)
  await createDatabase(url)
  try {
    const args = ['migrate', 'diff', ...from, ...to, '--exit-code']
    return await promisify(execFile)(prisma, args, { cwd: root, env: { ...process.env, DATABASE_URL: url } }).then(
      () => 0,
      ({ code }: { code: number }) => code,
    )
  } finally {
    await dropDatabase(url)
  }
}

const schema = ['--to-schema', 'prisma/schema']

test('the migrations make the very database that the Prisma schema describes', async () => {
  expect(await compare(['--from-migrations', 'prisma/migrations'], schema)).toBe(0)
})

test('a database that lacks what the schema describes is seen (control)', async () => {
  expect(await compare(['--from-empty'], schema)).toBe(2)
})
