import { createDatabase, dropDatabase, withConnection } from '../databases.ts'
import { describeConnectionFailure } from './connection-errors.ts'
import { writeEngineLog } from './engine-log.ts'

const COMMANDS = new Map<string, (databaseUrl: string) => Promise<void>>([
  ['can-connect-to-database', (databaseUrl) => withConnection(databaseUrl, async () => {})],
  ['create-database', createDatabase],
  ['drop-database', dropDatabase],
])

/**
 * The `cli` sub-commands, which Prisma runs before it speaks the protocol. They answer by exit code, and by an error with
 * Prisma's code in the log.
 * @returns the exit code of the process.
 */
export async function runConnectionCommand(name: string | undefined, databaseUrl: string | undefined): Promise<number> {
  // Prisma's command line drops the first line of the log before it looks for the error.
  writeEngineLog({ level: 'INFO', message: `Running ${name}` })
  const command = COMMANDS.get(name ?? '')
  if (!command || databaseUrl === undefined) {
    writeEngineLog({ level: 'ERROR', message: `The engine cannot run \`cli ${name}\` with the arguments given.` })
    return 1
  }
  try {
    await command(databaseUrl)
    return 0
  } catch (error) {
    const { code, message } = describeConnectionFailure(error, databaseUrl)
    writeEngineLog({ level: 'ERROR', message, errorCode: code })
    return 1
  }
}
