import { createSealing, type SealedPlace, type SealedValue } from '@afterbell/db/sealed-column'
import { environment } from '../../environment.ts'

const sealing = createSealing(environment.AFTERBELL_DATA_KEY)

/** A value that is kept sealed, with the index by which it is found exactly. */
export interface Sealed {
  readonly cipher: SealedValue
  readonly index: SealedValue
}

/** A field of people that is kept sealed and searched exactly (F7). */
export interface SealedField {
  seal(schoolId: string, text: string): Sealed
  open(schoolId: string, cipher: Uint8Array): string
  index(schoolId: string, text: string): SealedValue
}

function sealedField(column: SealedPlace['column']): SealedField {
  const index = (schoolId: string, text: string) => sealing.blindIndex(text, { column, schoolId })
  return {
    index,
    seal: (schoolId, text) => ({
      cipher: sealing.seal(text, { column, schoolId }),
      index: index(schoolId, text),
    }),
    open: (schoolId, cipher) => sealing.open(cipher, { column, schoolId }),
  }
}

export const guardianPhone = sealedField('guardian.phone_cipher')
export const staffPhone = sealedField('staff.phone_cipher')
export const rollNumber = sealedField('pupil.roll_number_cipher')

/** Plain data of an import, kept sealed as a whole: its lines hold names, phones and notes. */
export interface SealedData {
  seal(schoolId: string, data: unknown): SealedValue
  open<Data>(schoolId: string, sealed: Uint8Array): Data
}

function sealedData(column: SealedPlace['column']): SealedData {
  return {
    seal: (schoolId, data) => sealing.seal(JSON.stringify(data), { column, schoolId }),
    open: (schoolId, sealed) => JSON.parse(sealing.open(sealed, { column, schoolId })),
  }
}

export const lineCells = sealedData('import_line.cells')
export const lineChanges = sealedData('import_line.changes')
export const lineProposals = sealedData('import_line.proposals')
export const lineDeeds = sealedData('import_line.before')

/** An uploaded file, kept sealed: it holds what the lists of a school hold. */
export const uploadContent = {
  seal: (schoolId: string, content: Uint8Array) => sealing.sealBytes(content, { column: 'upload.content', schoolId }),
  open: (schoolId: string, sealed: Uint8Array) => sealing.openBytes(sealed, { column: 'upload.content', schoolId }),
}
