import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { api } from './test-api.ts'

// One server of several over the same database: tells its parent its port, and ends when the parent lets it go.
const server = createServer((request, response) => api(request, response))
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
