import { readFileSync } from 'node:fs'
import type { Lab } from './lab.ts'

const catalog = readFileSync(new URL('../pnpm-workspace.yaml', import.meta.url), 'utf8')

const pinned = (name: string) => new RegExp(`^  '?${name}'?: (.+)$`, 'm').exec(catalog)?.[1] ?? '?'

/** What was measured with. */
export async function versionsUsed({ query }: Lab): Promise<Record<string, string>> {
  const [row] = await query<{ server_version: string }>('SHOW server_version')
  return {
    Node: process.versions.node,
    PostgreSQL: row?.server_version ?? '?',
    graphql: pinned('graphql'),
    'graphql-yoga': pinned('graphql-yoga'),
    Pothos: pinned('@pothos/core'),
    Prisma: pinned('@prisma/client'),
    PostGraphile: pinned('postgraphile'),
    autocannon: pinned('autocannon'),
  }
}
