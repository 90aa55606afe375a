import { databaseNameOf, withConnection } from './databases.ts'
import { describeConnectionFailure } from './schema-engine/connection-errors.ts'

/** Why the database of a URL cannot be used, as one sentence for people: Chinese, then English. Never the password. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError'

  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options)
  }
}

/**
 * Connects once and closes again.
 * @throws DatabaseUnreachableError when that is refused.
 */
export async function assertReachable(databaseUrl: string): Promise<void> {
  try {
    await withConnection(databaseUrl, async () => {})
  } catch (cause) {
    throw explain(cause, databaseUrl)
  }
}

function explain(cause: unknown, databaseUrl: string): DatabaseUnreachableError {
  const { code, message } = describeConnectionFailure(cause, databaseUrl)
  const { hostname, port } = new URL(databaseUrl)
  const server = `${hostname}:${port || 5432}`
  const database = databaseNameOf(databaseUrl)
  switch (code) {
    case 'P1000':
      return new DatabaseUnreachableError(
        `数据库服务器 ${server} 拒绝了用户名或密码：请检查 DATABASE_URL。`,
        `The database server ${server} refused the user name or the password: check DATABASE_URL.`,
        { cause },
      )
    case 'P1001':
      return new DatabaseUnreachableError(
        `连不上数据库服务器 ${server}：它在运行吗？DATABASE_URL 里的地址对吗？`,
        `The database server ${server} cannot be reached: is it running, and is the address in DATABASE_URL right?`,
        { cause },
      )
    case 'P1003':
      return new DatabaseUnreachableError(
        `服务器 ${server} 上没有数据库 ${database}：请先创建它，或改正 DATABASE_URL。`,
        `There is no database ${database} on ${server}: create it, or correct DATABASE_URL.`,
        { cause },
      )
    default:
      return new DatabaseUnreachableError(
        `无法打开 ${server} 上的数据库 ${database}：${message}`,
        `The database ${database} on ${server} cannot be opened: ${message}`,
        { cause },
      )
  }
}
