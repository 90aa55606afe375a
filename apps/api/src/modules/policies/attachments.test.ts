import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadViewer } from '../../access/load-viewer.ts'
import { database } from '../../database.ts'
import { createHttpServer } from '../../http/server.ts'
import { newPolicy, publishedPolicy } from '../../testing/policies.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'
import { newUpload } from '../../testing/uploads.ts'
import { attachmentDownload, dispositionOf } from './service/attachment-download.ts'

let here: Scene
let elsewhere: Scene
let server: Server
let address: string

beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
  const download = attachmentDownload(async ({ headers }, schoolId) =>
    typeof headers.account === 'string' ? loadViewer(headers.account, schoolId) : null,
  )
  server = createHttpServer([download])
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((closed) => server.close(closed)))

const pdf = new TextEncoder().encode('%PDF-1.7 示范内容')

const upload = (scene: Scene, accountId: string, fileName = '安排 表.pdf', content: Uint8Array = pdf) =>
  newUpload(scene, accountId, { fileName, mediaType: 'text/html', content })

const document = `mutation ($input: AddPolicyAttachmentInput!) { addPolicyAttachment(input: $input) { __typename
  ... on PolicyAttachment { id fileName mediaType size url } ... on UserError { code } } }`
const add = async (policyId: string, uploadId: string, as: string) =>
  (await ask(document, { input: { policyId, uploadId } }, { as })).data.addPolicyAttachment

const get = (path: string, account: string | null, method = 'GET') =>
  fetch(`${address}${path}`, { method, headers: account ? { account } : {} })

describe('attachments', () => {
  test('an upload becomes an attachment of the kind that its content shows, and is no upload any more', async () => {
    const { id } = await newPolicy(here)
    const { id: uploadId } = await upload(here, here.office)
    const attached = await add(id, uploadId, here.office)
    expect(attached).toMatchObject({ fileName: '安排 表.pdf', mediaType: 'application/pdf', size: pdf.length })
    expect(await database.upload.count({ where: { id: uploadId } })).toBe(0)
    expect(await add(id, uploadId, here.office)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('what is no document, another’s upload, and another school’s are refused', async () => {
    const { id } = await newPolicy(here)
    const page = new TextEncoder().encode('<script>alert(1)</script>')
    const { id: html } = await upload(here, here.office, '方案.pdf', page)
    expect(await add(id, html, here.office)).toMatchObject({ code: 'ATTACHMENT_NOT_ALLOWED' })
    const { id: admins } = await upload(here, here.admin)
    expect(await add(id, admins, here.office)).toMatchObject({ code: 'NOT_FOUND' })
    const { id: foreign } = await upload(elsewhere, here.office)
    expect(await add(id, foreign, here.office)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await database.upload.count({ where: { id: { in: [html, admins, foreign] } } })).toBe(3)
  })

  test('one that is archived leaves the policy, and comes back by undoing', async () => {
    const { policyId } = await publishedPolicy(here, (await newGroup(here)).id)
    const { id } = await add(policyId, (await upload(here, here.admin)).id, here.admin)
    const listed = async () => {
      const { data } = await ask(
        'query ($id: ID!) { policy(id: $id) { attachments { id } } }',
        { id: policyId },
        { as: here.lead3 },
      )
      return data.policy.attachments
    }
    expect(await listed()).toEqual([{ id }])
    await ask(
      'mutation ($ids: [ID!]!) { archivePolicyAttachments(ids: $ids) { __typename } }',
      { ids: [id] },
      { as: here.admin },
    )
    expect(await listed()).toEqual([])
    const { data } = await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id } } }', {}, { as: here.admin })
    await ask(
      'mutation ($id: ID!) { undoAction(id: $id) { __typename } }',
      { id: data.actions.items[0].id },
      { as: here.admin },
    )
    expect(await listed()).toEqual([{ id }])
  })
})

describe('GET /api/attachments/:id', () => {
  test('hands the file out to be saved, with nothing that could run', async () => {
    const { policyId } = await publishedPolicy(here, (await newGroup(here)).id)
    const { url } = await add(policyId, (await upload(here, here.admin)).id, here.admin)
    const response = await get(url, here.accounts.guardian)
    expect(response.status).toBe(200)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf)
    const name = encodeURIComponent('安排 表.pdf')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="__ _.pdf"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
  })

  test('before publication it is for those who draft; nobody, other schools and the bureau get nothing', async () => {
    const { id } = await newPolicy(here)
    const { url } = await add(id, (await upload(here, here.office)).id, here.office)
    const { admin, office, lead3, teacher, guardian, bureau, banned, firstPassword } = here.accounts
    for (const account of [admin, office]) expect((await get(url, account)).status).toBe(200)
    for (const account of [lead3, teacher, guardian, bureau, firstPassword, elsewhere.admin]) {
      expect((await get(url, account)).status).toBe(404)
    }
    for (const account of [null, banned]) expect((await get(url, account)).status).toBe(401)
    expect((await get(url, admin, 'POST')).status).toBe(405)
    for (const path of ['/api/attachments/', '/api/attachments/x', `/api/attachments/${crypto.randomUUID()}`]) {
      expect((await get(path, admin)).status).toBe(404)
    }
  })

  test('no file name can break the header', () => {
    const nasty = 'a"b\\c\r\nx-evil: 1%22;.pdf\ud800'
    expect(dispositionOf(nasty)).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.~!%*-]*$/)
  })
})
