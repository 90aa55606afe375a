import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contextOf } from '../../../access/request-context.ts'
import { database } from '../../../database.ts'
import { csrfHeader } from '../../../http/graphql.ts'
import { createHttpServer } from '../../../http/server.ts'
import { type Scene, setScene } from '../../../testing/scene.ts'
import { ask, namedAccount } from '../../../testing/test-api.ts'
import { fileNameHeader, uploadRoute } from './route.ts'

const route = uploadRoute(async (headers) => {
  const { viewer } = await contextOf(new Request('http://localhost', { headers }), namedAccount)
  return viewer
})
const server = createHttpServer([route])
let port = 0
let here: Scene
beforeAll(async () => {
  here = await setScene()
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
})

const csv = '班级,学号,姓名\n三（1）班,20220301,王欣怡\n'
const named = { [fileNameHeader]: encodeURIComponent('学生 名单.csv') }

async function upload(body: BodyInit, headers: Record<string, string | undefined> = {}) {
  const sent = { [csrfHeader]: '1', 'x-test-account': here.admin, ...named, ...headers }
  const present = Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const response = await fetch(`http://127.0.0.1:${port}/api/uploads`, {
    method: 'POST',
    body,
    headers: Object.fromEntries(present),
  })
  return { status: response.status, body: (await response.json()) as { id?: string; code?: string; message?: string } }
}

const uploads = () => database.upload.count({ where: { schoolId: here.school.id } })

describe('uploading a file', () => {
  test('keeps it sealed, by its own name, for an import', async () => {
    const { status, body } = await upload(csv)
    expect(status).toBe(201)
    const row = await database.upload.findFirstOrThrow({ where: { id: body.id ?? '' } })
    expect(row).toMatchObject({ fileName: '学生 名单.csv', createdById: here.admin })
    expect(Buffer.from(row.content).includes('王欣怡')).toBe(false)
    const check = `mutation ($input: ImportPupilsInput!) { importPupils(input: $input) { __typename
      ... on ImportBatch { fileName counts { verdict count } } } }`
    const { data } = await ask(check, { input: { uploadId: body.id } }, { as: here.admin })
    expect(data.importPupils).toEqual({
      __typename: 'ImportBatch',
      fileName: '学生 名单.csv',
      counts: [{ verdict: 'NEW', count: 1 }],
    })
  })

  test('is for those who import lists, and for those who attach files to policies', async () => {
    for (const as of [here.admin, here.office]) expect((await upload(csv, { 'x-test-account': as })).status).toBe(201)
  })

  test('a path before the name is nobody’s business', async () => {
    const { body } = await upload(csv, { [fileNameHeader]: encodeURIComponent('C:\\Users\\li\\名单.csv') })
    const row = await database.upload.findFirstOrThrow({ where: { id: body.id ?? '' } })
    expect(row.fileName).toBe('名单.csv')
  })

  test('a school’s old uploads are cleared, and no other school’s', async () => {
    const other = await setScene()
    const old = new Date(Date.now() - 25 * 3_600_000)
    const waiting = (scene: Scene) => ({
      schoolId: scene.school.id,
      createdById: scene.admin,
      fileName: '旧.csv',
      mediaType: 'text/csv',
      content: Buffer.from('x'),
      sha256: '',
      createdAt: old,
    })
    await database.upload.createMany({ data: [waiting(here), waiting(other)] })
    await upload(csv)
    expect(await database.upload.count({ where: { fileName: '旧.csv' } })).toBe(1)
    expect(await database.upload.count({ where: { schoolId: other.school.id } })).toBe(1)
  })
})

describe('what is refused keeps nothing', () => {
  test('nobody, the wrong role, a foreign page, no name', async () => {
    const before = await uploads()
    expect(await upload(csv, { 'x-test-account': undefined })).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    })
    for (const as of [here.lead3, here.accounts.teacher, here.accounts.guardian, here.bureauStaff]) {
      expect(await upload(csv, { 'x-test-account': as })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    }
    expect(await upload(csv, { 'x-test-account': here.accounts.firstPassword })).toMatchObject({ status: 403 })
    expect(await upload(csv, { [csrfHeader]: undefined })).toMatchObject({ status: 403, body: { code: 'CSRF' } })
    expect(await upload(csv, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 })
    for (const name of [undefined, '', '%E4%A', encodeURIComponent('长'.repeat(201))]) {
      expect(await upload(csv, { [fileNameHeader]: name })).toMatchObject({ status: 400, body: { code: 'FILE_NAME' } })
    }
    expect(await uploads()).toBe(before)
  })

  test('a file that says it is too large is refused before it is sent, one that does not as it passes the limit', async () => {
    const before = await uploads()
    const declared = await streamed({ 'content-length': String(21 * 1024 * 1024) }, 0)
    expect(declared).toMatchObject({ status: 413, sent: 0 })
    const undeclared = await streamed({ 'transfer-encoding': 'chunked' }, 200)
    expect(undeclared.status).toBe(413)
    expect(undeclared.sent).toBeLessThan(60)
    expect(await uploads()).toBe(before)
  })

  test('a file of exactly the limit is taken', async () => {
    const file = readFileSync(new URL('../../../../../../fixtures/pupils-2022-spring.xlsx', import.meta.url))
    const largest = Buffer.concat([file, Buffer.alloc(20 * 1024 * 1024 - file.length)])
    expect((await upload(largest)).status).toBe(201)
  })
})

/** Sends up to so many megabytes, as long as nobody answers. */
function streamed(headers: Record<string, string>, megabytes: number): Promise<{ status: number; sent: number }> {
  const chunk = Buffer.alloc(1024 * 1024)
  return new Promise((resolve, reject) => {
    let sent = 0
    let answered = false
    const request = httpRequest(
      `http://127.0.0.1:${port}/api/uploads`,
      { method: 'POST', headers: { [csrfHeader]: '1', 'x-test-account': here.admin, ...named, ...headers } },
      (response) => {
        answered = true
        response.resume()
        request.destroy()
        resolve({ status: response.statusCode ?? 0, sent })
      },
    )
    request.on('error', (error) => answered || reject(error))
    request.flushHeaders()
    const more = () => {
      if (answered || sent >= megabytes) return
      sent += 1
      request.write(chunk, () => more())
    }
    more()
  })
}
