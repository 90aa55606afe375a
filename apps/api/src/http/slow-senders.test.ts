import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttpServer } from './server.ts'

const senders = 200

const ours = createHttpServer([{ matches: () => true, handle: (_request, response) => response.end('ok') }])
/** As Node makes it: a minute for the headers. */
const stock = createServer((_request, response) => response.end('ok'))

const opened = (server: Server) =>
  new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => listening((server.address() as AddressInfo).port))
  })
let ports: { ours: number; stock: number }
beforeAll(async () => {
  ports = { ours: await opened(ours), stock: await opened(stock) }
})
afterAll(() => {
  for (const server of [ours, stock]) {
    server.closeAllConnections()
    server.close()
  }
})

/** Begins a request and says no more. */
async function sendSlowly(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-slow: ')
  // Read, or the end of it would not be noticed.
  socket.resume()
  return socket
}
const sendAll = (port: number) => Promise.all(Array.from({ length: senders }, () => sendSlowly(port)))

describe('connections on which nothing comes (B4)', () => {
  test('do not hinder others, and are closed; a server as Node makes it still holds them then (control)', async () => {
    const held = await sendAll(ports.stock)
    const slow = await sendAll(ports.ours)
    const ends = Promise.all(slow.map((socket) => once(socket, 'close')))
    const honest = await Promise.all(Array.from({ length: 50 }, () => fetch(`http://127.0.0.1:${ports.ours}/`)))
    expect(honest.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))
    await ends
    expect(held.filter(({ closed }) => closed)).toEqual([])
    for (const socket of held) socket.destroy()
  })
})
