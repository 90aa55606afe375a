#!/usr/bin/env node
/**
 * Prisma's schema engine as a program of this project: its command line starts it in place of the binary that it would
 * otherwise download (see prisma.config.ts).
 */
import { readFile } from 'node:fs/promises'
import { type EngineArguments, parseEngineArguments } from './arguments.ts'
import { runConnectionCommand } from './connection-commands.ts'
import { createEngineMethods } from './engine-methods.ts'
import { serveProtocol } from './protocol.ts'
import { openSchemaEngine, type SchemaFile } from './schema-engine.ts'

const engineArguments = parseEngineArguments(process.argv.slice(2))

if (engineArguments.words[0] === 'cli') {
  process.exitCode = await runConnectionCommand(engineArguments.words[1], engineArguments.databaseUrl)
} else {
  await serve(engineArguments)
}

/**
 * Answers until Prisma's command line closes the input, whatever fails. It must not exit before: when the engine is gone
 * by the time that the command line stops it, the command line ends with exit code 0 and without a word.
 */
async function serve({ databaseUrl, schemaFiles }: EngineArguments): Promise<void> {
  const opening = openEngine(databaseUrl, schemaFiles)
  // Each request reports it; a failure before the first one must not end the process.
  opening.catch(() => {})
  let failRequest: (error: unknown) => void = () => {}
  // The engine throws some of its failures, a panic among them, out of a callback that no promise catches.
  process.on('uncaughtException', (error) => failRequest(error))

  await serveProtocol(process.stdin, process.stdout, async (method, params) => {
    const { methods } = await opening
    const strayFailure = Promise.withResolvers<never>()
    failRequest = strayFailure.reject
    return Promise.race([methods.call(method, params), strayFailure.promise])
  })
  await opening.then(
    ({ close }) => close(),
    () => {},
  )
}

async function openEngine(databaseUrl: string | undefined, schemaFiles: string[]) {
  if (databaseUrl === undefined) {
    throw new Error('Set DATABASE_URL: this engine compares and migrates schemas over a connection to PostgreSQL.')
  }
  const files = schemaFiles.map(async (path): Promise<SchemaFile> => [path, await readFile(path, 'utf8')])
  const { engine, close } = await openSchemaEngine(databaseUrl, await Promise.all(files))
  return { methods: createEngineMethods(engine, databaseUrl), close }
}
