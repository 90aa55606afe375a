import { createTestDatabase } from '@afterbell/db/test-databases'
import { afterAll } from 'vitest'

// Set before the test's own imports are read: the program takes its database from the environment as it loads.
const testDatabase = await createTestDatabase()
process.env.DATABASE_URL = testDatabase.url

afterAll(async () => {
  const [{ database }, { stopListening }] = await Promise.all([import('../database.ts'), import('../live/listen.ts')])
  await stopListening()
  await database.$disconnect()
  await testDatabase.drop()
})
