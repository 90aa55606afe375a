import { argon2, argon2Sync } from 'node:crypto'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { countHashes } from '../testing/front-door.ts'
import { cost, hashPassword, isPassword } from './password-hash.ts'

describe('how passwords are kept (C2)', () => {
  test('as argon2id with 46 MiB, 3 passes, one lane, and a salt of their own', async () => {
    const [first, second] = await Promise.all([hashPassword('three quiet herons'), hashPassword('three quiet herons')])
    expect(first).toMatch(/^\$argon2id\$v=19\$m=47104,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(second).not.toBe(first)
    expect(cost).toEqual({ memory: 47_104, passes: 3, parallelism: 1 })
  })

  test('are told from others, full-width or not', async () => {
    const hash = await hashPassword('three quiet herons 3')
    expect(await isPassword('three quiet herons 3', hash)).toBe(true)
    expect(await isPassword('three quiet herons ３', hash)).toBe(true)
    expect(await isPassword('three quiet herons 4', hash)).toBe(false)
  })

  test('are compared by the cost that the hash carries, so that it can be raised', async () => {
    // Of an argon2id with 19 MiB and 2 passes, as the reference implementation writes it.
    const nonce = Buffer.alloc(16, 5)
    const tag = argon2Sync('argon2id', {
      message: 'an older password',
      nonce,
      memory: 19_456,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    })
    const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const older = `$argon2id$v=19$m=19456,t=2,p=1$${plain(nonce)}$${plain(tag)}`
    expect(await isPassword('an older password', older)).toBe(true)
    expect(await isPassword('another password', older)).toBe(false)
  })

  test('in no other form', async () => {
    await expect(isPassword('x', 'a plain password')).rejects.toThrow('not an argon2id hash')
    await expect(isPassword('x', '$argon2id$v=19$m=99999999999,t=3,p=1$AAAA$AAAA')).rejects.toThrow('not an argon2id')
  })

  test('four at a time, however many sign in at once', async () => {
    const hash = argon2
    const counted = await countHashes()
    let running = 0
    let most = 0
    counted.mockImplementation((algorithm, parameters, done) => {
      running += 1
      most = Math.max(most, running)
      hash(algorithm, { ...parameters, memory: 64, passes: 1 }, (error, tag) => {
        running -= 1
        done(error, tag)
      })
    })
    await Promise.all(Array.from({ length: 100 }, () => hashPassword('three quiet herons')))
    expect(counted).toHaveBeenCalledTimes(100)
    expect(most).toBe(4)

    // Without the queue (control): a hundred times 46 MiB would be asked for at once.
    most = 0
    const unqueued = promisify(counted)
    const asked = { message: '', nonce: Buffer.alloc(16), tagLength: 32, ...cost }
    await Promise.all(Array.from({ length: 100 }, () => unqueued('argon2id', asked)))
    expect(most).toBe(100)
  })
})
