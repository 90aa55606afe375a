import { PrismaPg } from '@prisma/adapter-pg'

export { Prisma } from './generated/prisma/client.ts'
export * from './generated/prisma/enums.ts'

import { PrismaClient } from './generated/prisma/client.ts'
export type DatabaseClient = PrismaClient
export const createDatabaseClient = (url: string, _o: { poolSize: number }): DatabaseClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })
