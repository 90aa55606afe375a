import { createSealing } from '@afterbell/db/sealed-column'
import { environment } from '../../environment.ts'

const sealing = createSealing(environment.AFTERBELL_DATA_KEY)
const placeOf = (schoolId: string) => ({ column: 'pick_up_authorisation.phone_cipher', schoolId }) as const

/** The phone of a named person who may collect a pupil, sealed as guardians' are (F7). */
export const pickUpPhone = {
  seal: (schoolId: string, phone: string) => ({
    cipher: sealing.seal(phone, placeOf(schoolId)),
    index: sealing.blindIndex(phone, placeOf(schoolId)),
  }),
  open: (schoolId: string, cipher: Uint8Array) => sealing.open(cipher, placeOf(schoolId)),
}

/** The phone of a guardian who is to be called. */
export const openGuardianPhone = (schoolId: string, cipher: Uint8Array): string =>
  sealing.open(cipher, { column: 'guardian.phone_cipher', schoolId })
