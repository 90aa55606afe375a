import { createSealing, type SealedValue } from '@afterbell/db/sealed-column'
import { environment } from '../../environment.ts'

const sealing = createSealing(environment.AFTERBELL_DATA_KEY)
const column = 'application.pick_up_cipher'

/** Who collects a pupil, as it is kept sealed (F7). */
export interface PickUp {
  readonly name: string | null
  readonly phone: string | null
}

/** Who collects, sealed as one value; null when nobody is named. */
export function sealPickUp(schoolId: string, { name, phone }: PickUp): SealedValue | null {
  return name === null && phone === null ? null : sealing.seal(JSON.stringify({ name, phone }), { column, schoolId })
}

/** Who collects; null when nobody is named. */
export function openPickUp(schoolId: string, cipher: Uint8Array | null): PickUp | null {
  return cipher && (JSON.parse(sealing.open(cipher, { column, schoolId })) as PickUp)
}
