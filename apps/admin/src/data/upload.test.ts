import { expect, test } from 'vitest'
import { uploadFile } from './upload.ts'

const file = new File(['x'], '学生 名单.xlsx', { type: 'application/zip' })

function answering(status: number, body: string) {
  const seen: RequestInit[] = []
  const send = (async (_address: RequestInfo | URL, init?: RequestInit) => {
    if (init) seen.push(init)
    return new Response(body, { status })
  }) as typeof fetch
  return { seen, sender: { language: 'zh-CN', schoolId: 's1', send } }
}

test('the name travels encoded, in the language and the school worked in', async () => {
  const { seen, sender } = answering(201, '{"id":"u1"}')
  expect(await uploadFile(file, sender)).toEqual({ kind: 'kept', id: 'u1' })
  expect(seen[0]?.headers).toEqual({
    'content-type': 'application/zip',
    'accept-language': 'zh-CN',
    'x-afterbell-csrf': '1',
    'x-afterbell-file-name': '%E5%AD%A6%E7%94%9F%20%E5%90%8D%E5%8D%95.xlsx',
    'x-afterbell-school': 's1',
  })
})

test('the server’s sentence is passed on', async () => {
  const { sender } = answering(413, '{"code":"TOO_LARGE","message":"too large"}')
  expect(await uploadFile(file, sender)).toEqual({ kind: 'refused', message: 'too large' })
})

test('an answer that is not the server’s, or none, is no answer', async () => {
  expect(await uploadFile(file, answering(502, '<html>').sender)).toEqual({ kind: 'unreachable' })
  const send = (() => Promise.reject(new TypeError('offline'))) as typeof fetch
  expect(await uploadFile(file, { language: 'en', schoolId: null, send })).toEqual({ kind: 'unreachable' })
})
