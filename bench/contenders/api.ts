import { permittedDocuments } from '@afterbell/api/src/http/persisted-documents.ts'
import { serve } from '@afterbell/api/src/serve.ts'
import { askedDocuments } from '../cases/registry.ts'
import { documentHash } from '../document-hash.ts'
import { reportTo } from './contender.ts'

// The product as `pnpm start` serves it; the documents of the cases that the dashboard does not ship are added to its list.
const shipped = permittedDocuments()
if (shipped === 'any') throw new Error('The benchmark runs the product as in production')
const { port } = await serve(
  new Map([...shipped, ...askedDocuments.map((document) => [documentHash(document), document] as const)]),
)
reportTo(port)
