import { createYoga } from 'graphql-yoga'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { api, headersOf } from '../testing/test-api.ts'
import { documentFor } from './matrix/document.ts'
import { leastArguments } from './matrix/least-variables.ts'
import { rootFields } from './schema-elements.ts'

/** What an error may carry: a pupil's name, a file of the program, a statement. */
const canary = '金丝雀 at /srv/afterbell/rooms.ts SELECT name FROM pupil'

const asked = rootFields(schema).filter(({ root }) => root !== 'Subscription')
// Nothing has been planned or run yet: every root field fails with the canary from here on.
for (const { field } of asked) {
  field.resolve = () => {
    throw new Error(canary, { cause: new Error(canary) })
  }
}

type Endpoint = Pick<typeof api, 'fetch'>

async function answerOf(endpoint: Endpoint, { root, field }: (typeof asked)[number]): Promise<string> {
  const variables = leastArguments(field)
  const response = await endpoint.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: headersOf({ as: null }),
    body: JSON.stringify({ query: documentFor(root, field, variables), variables }),
  })
  return response.text()
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('what goes wrong inside is not told outside (B6)', () => {
  test.each(['production', 'development', 'test'])('by no root field, as NODE_ENV=%s', async (mode) => {
    vi.stubEnv('NODE_ENV', mode)
    for (const each of asked) {
      const text = await answerOf(api, each)
      expect(text, each.field.name).toContain('INTERNAL_SERVER_ERROR')
      expect(text, each.field.name).not.toMatch(/金丝雀|rooms\.ts|SELECT|at \w+ \(/)
    }
  })

  test('a server as the library makes it for development tells it (control)', async () => {
    const talkative = createYoga({ schema, logging: false, maskedErrors: { isDev: true } })
    const [first] = asked
    if (!first) throw new Error('There is no root field')
    expect(await answerOf(talkative, first)).toContain('金丝雀')
  })
})
