import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { giveUp, say } from './console.ts'
import { openDatabase } from './open-database.ts'
import { turbo } from './run.ts'
import { readSettings } from './settings.ts'

/**
 * Sets an empty installation up from the console: `pnpm create-admin`, which asks, or with a flag for each answer. The
 * password is asked for, or taken from AFTERBELL_ADMIN_PASSWORD: what stands in a command is seen by others on the machine.
 */
const questions = {
  bureau: '教育局名称 · name of the bureau',
  district: '学区名称 · name of the district',
  school: '学校名称 · name of the school',
  name: '管理员姓名 · the admin’s name',
  username: '用户名 · user name',
} as const

type Field = keyof typeof questions
const fields = Object.keys(questions) as Field[]

const { values: given } = parseArgs({
  options: Object.fromEntries(fields.map((field) => [field, { type: 'string' as const }])),
})

/** What is typed is shown, except for the password. */
async function asked(question: string, { hidden = false } = {}): Promise<string> {
  if (!process.stdin.isTTY) {
    giveUp(
      `缺少：${question}。请在终端运行，或写成参数（密码写在 AFTERBELL_ADMIN_PASSWORD）。\nMissing: ${question}. Run this in a terminal, or give it as a flag (the password as AFTERBELL_ADMIN_PASSWORD).`,
    )
  }
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stdout
  if (hidden) process.stdout.write(`${question}: `)
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  try {
    return await reader.question(`${question}: `)
  } finally {
    reader.close()
    if (hidden) process.stdout.write('\n')
  }
}

async function answers() {
  const answered: Record<string, string> = {}
  for (const field of fields) answered[field] = given[field] ?? (await asked(questions[field]))
  const password = process.env.AFTERBELL_ADMIN_PASSWORD ?? (await asked('密码 · password', { hidden: true }))
  return { ...answered, password }
}

const settings = readSettings()
await turbo('generate')
const data = await openDatabase(settings)
const { createFirstAdmin } = await import('../apps/api/src/modules/people/accounts/create-first-admin.ts')
const refusal = await createFirstAdmin(answers)
await data.close()
if (refusal) giveUp(refusal)
say('已建立，可以登录。 · Done: the admin can sign in.')
process.exit(0)
