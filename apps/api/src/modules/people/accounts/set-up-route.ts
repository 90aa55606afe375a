import { setUpInput } from '@afterbell/domain/people/account-input'
import { z } from 'zod'
import { type Limit, refuseTooMany } from '../../../access/throttle.ts'
import { clientAddress } from '../../../http/client-address.ts'
import { jsonEndpoints, Refusal, readJson } from '../../../http/json-endpoint.ts'
import { SetUpClosedError } from './errors.ts'
import { isSetUpOpen, isSetUpToken, issueSetUpToken, setUp } from './service/set-up.ts'

const perAddress: Limit = { name: 'set-up-address', uses: 100, seconds: 60 }

const request = setUpInput.extend({ token: z.string().max(200) })

/** The first run: whether the installation waits to be set up, and the setting up with the token from the console. */
export const setUpRoute = jsonEndpoints('/api/setup', {
  'GET /api/setup': async () => ({ status: 200, body: { open: await isSetUpOpen() } }),
  'POST /api/setup': async (incoming) => {
    const { token, ...input } = await readJson(incoming, request)
    await refuseTooMany(perAddress, clientAddress(incoming))
    if (!(await isSetUpToken(token.trim()))) {
      // Setting up ends every token, so that a rival who came second is told that, and not that the token is wrong.
      if (!(await isSetUpOpen())) throw new SetUpClosedError()
      throw new Refusal(403, 'WRONG_SET_UP_TOKEN', {
        zh: '设置口令不正确或已过期。请从启动程序的控制台复制；重新启动会显示新的口令。',
        en: 'The set-up token is wrong or has expired. Copy it from the console of the program; a restart shows a new one.',
      })
    }
    await setUp(input)
    return { status: 201, body: { ok: true } }
  },
})

/** Says on the console, where only the operator reads, how an empty installation is set up. It never goes to the log. */
export async function announceSetUp(origin: string, say: (text: string) => void): Promise<void> {
  const token = await issueSetUpToken()
  if (!token) return
  say(`还没有账号。请打开 ${origin}/setup 建立第一位学校管理员，设置口令：${token}`)
  say(`There is no account yet. Open ${origin}/setup to add the first school admin, with this token: ${token}`)
}
