import { packed } from '../../actions/stored-values.ts'
import type { PupilDeeds } from './plan-pupils.ts'
import type { GuardianColumns, PupilColumns } from './write-pupils.ts'

const pupilColumnNames = [
  'name',
  'pinyin',
  'initials',
  'sex',
  'homeClassId',
  'remark',
  'careNote',
  'rollNumberCipher',
  'rollNumberIndex',
  'archivedAt',
] as const satisfies readonly (keyof PupilColumns)[]

const guardianColumnNames = [
  'name',
  'pinyin',
  'initials',
  'phoneCipher',
  'phoneIndex',
] as const satisfies readonly (keyof GuardianColumns)[]

type Packed = ReturnType<typeof packed>

/** What a line of a list of pupils did, with what stood before in the columns that a list can change. */
export interface KeptPupilDeeds extends PupilDeeds {
  readonly before: Packed | null
  readonly guardianBefore: Packed | null
}

/** The deeds of a line with the rows as they stood before it; null for those that it made. */
export function keptPupilDeeds(deeds: PupilDeeds, pupil: object | null, guardian: object | null): KeptPupilDeeds {
  return {
    ...deeds,
    before: pupil && packed(pupil, pupilColumnNames),
    guardianBefore: guardian && packed(guardian, guardianColumnNames),
  }
}
