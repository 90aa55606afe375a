import { expect, inject, test } from 'vitest'
import { withDatabaseName } from './databases.ts'
import { applyMigrations } from './migrations.ts'
import { assertReachable, DatabaseUnreachableError } from './reachability.ts'

const adminUrl = () => new URL(inject('testDatabases').adminUrl)

test('a database that answers is reachable', async () => {
  await expect(assertReachable(adminUrl().toString())).resolves.toBeUndefined()
})

test('a wrong password is named as such, and not repeated', async () => {
  const url = adminUrl()
  url.password = 'open-sesame'
  const refused: unknown = await assertReachable(url.toString()).catch((error) => error)
  expect(refused).toBeInstanceOf(DatabaseUnreachableError)
  expect(String(refused)).toContain('拒绝了用户名或密码')
  expect(String(refused)).toContain('refused the user name or the password')
  expect(String(refused)).not.toContain('open-sesame')
})

test('a server that is not there, and a database that is not there', async () => {
  const nobody = adminUrl()
  nobody.port = '1'
  await expect(assertReachable(nobody.toString())).rejects.toThrow(`连不上数据库服务器 ${nobody.hostname}:1`)
  const missing = withDatabaseName(adminUrl().toString(), 'missing')
  await expect(assertReachable(missing)).rejects.toThrow('There is no database missing on')
})

test('a migration of a database that cannot be reached fails with that sentence', async () => {
  const nobody = adminUrl()
  nobody.port = '1'
  await expect(applyMigrations(nobody.toString())).rejects.toThrow(DatabaseUnreachableError)
})
