import { randomBytes } from 'node:crypto'
import { createSealing, type SealedValue } from '@afterbell/db/sealed-column'
import { environment } from '../../environment.ts'

const sealing = createSealing(environment.AFTERBELL_DATA_KEY)
const column = 'draw_commitment.secret_cipher'

/** What a school keeps to itself about a draw, each 64 hexadecimal digits. */
export interface DrawSecrets {
  /** Committed to by its hash, and revealed in the draw's file. */
  readonly secret: string
  /** Makes the pseudonyms of the file; never revealed. */
  readonly pseudonymKey: string
}

const random = () => randomBytes(32).toString('hex')

/** New secrets, from the system's random source. */
export const newSecrets = (): DrawSecrets => ({ secret: random(), pseudonymKey: random() })

export const sealSecrets = (schoolId: string, secrets: DrawSecrets): SealedValue =>
  sealing.seal(JSON.stringify(secrets), { column, schoolId })

export const openSecrets = (schoolId: string, cipher: Uint8Array): DrawSecrets =>
  JSON.parse(sealing.open(cipher, { column, schoolId })) as DrawSecrets
