import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getActor } from './access/authentication.ts'
import { authenticationRoute } from './access/authentication-route.ts'
import { contextOf, schoolHeader, viewerOf } from './access/request-context.ts'
import { database } from './database.ts'
import { environment } from './environment.ts'
import { dashboard } from './http/dashboard.ts'
import { createGraphql } from './http/graphql.ts'
import { headersOf } from './http/headers.ts'
import { health } from './http/health.ts'
import { type PermittedDocuments, permittedDocuments } from './http/persisted-documents.ts'
import { createHttpServer, type Route } from './http/server.ts'
import { stopListening } from './live/listen.ts'
import { log } from './log.ts'
import { announceSetUp, setUpRoute } from './modules/people/accounts/set-up-route.ts'
import { uploadRoute } from './modules/people/uploads/route.ts'
import { attachmentDownload } from './modules/policies/service/attachment-download.ts'
import { beginStandingWork } from './standing-work.ts'

const graceMilliseconds = 2_000

/** The product on its one port. */
export interface Served {
  readonly port: number
  /** Takes no new request, lets the running ones end, and leaves the database. */
  readonly stop: () => Promise<void>
}

/** The GraphQL endpoint, for the documents that may be run. */
function graphqlRoute(documents: PermittedDocuments): Route {
  const graphql = createGraphql({ contextOf: (request) => contextOf(request, getActor), documents })
  return { matches: (path) => path === '/graphql', handle: (request, response) => graphql(request, response) }
}

const uploads = uploadRoute((headers) => viewerOf(headers, getActor, headers.get(schoolHeader)))

const attachments = attachmentDownload((request, schoolId) => viewerOf(headersOf(request), getActor, schoolId))

const routes = [authenticationRoute, setUpRoute, uploads, attachments, health, dashboard()]

/** Starts the product. Rejects when the port is taken. */
export async function serve(documents: PermittedDocuments = permittedDocuments()): Promise<Served> {
  await database.$connect()
  const server = createHttpServer([graphqlRoute(documents), ...routes])
  await listening(server)
  const { port } = server.address() as AddressInfo
  log.info('serving', { port })
  await announceSetUp(environment.PUBLIC_URL, (text) => process.stdout.write(`${text}\n`))
  const stopWork = beginStandingWork()
  return {
    port,
    stop: () => {
      stopWork()
      return stop(server)
    },
  }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(environment.PORT, environment.HOST, () => resolve())
  })
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // Requests get their answers; streams of changes never end by themselves.
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  await closed
  clearTimeout(cut)
  await stopListening()
  await database.$disconnect()
}
