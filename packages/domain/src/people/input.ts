import { z } from 'zod'
import {
  distinct,
  idField,
  lineField,
  optionalProseField,
  readField,
  refuse,
  unlessEmpty,
  wholeField,
} from '../input-field.ts'
import { GUARDIAN_RELATIONS } from './guardian-relation.ts'
import { nameFault, normaliseName } from './name.ts'
import { readPhone } from './phone.ts'
import { NOTE_LIMIT } from './pupil-list-line.ts'
import { parsePupilNumber } from './pupil-number.ts'
import { parseSchoolRollNumber } from './school-roll-number.ts'
import { SEXES } from './sex.ts'
import { SUBJECT_LIMIT } from './staff-list-line.ts'
import { parseStaffNumber } from './staff-number.ts'

/** What kind of person serves (R71). */
export const STAFF_KINDS = ['TEACHER', 'EMPLOYEE', 'VOLUNTEER', 'OUTSIDE_INSTRUCTOR'] as const

/** A person's name, normalised. */
export const personNameField = z
  .string()
  .max(200)
  .transform((text, context): string => {
    const name = normaliseName(text)
    const fault = nameFault(name)
    if (fault === undefined) return name
    refuse(context, { code: 'name', fault })
    return z.NEVER
  })

/** A mainland mobile number, normalised to its 11 digits. */
export const phoneField = z
  .string()
  .max(60)
  .transform((text, context): string => {
    const reading = readPhone(text)
    if (reading.ok) return reading.phone
    refuse(context, { code: 'phone', fault: reading.fault, digits: reading.digits })
    return z.NEVER
  })

/** A new pupil. */
export const createPupilInput = z.object({
  pupilNumber: readField(parsePupilNumber, { code: 'pupilNumber' }),
  name: personNameField,
  sex: unlessEmpty(z.enum(SEXES)),
  homeClassId: idField,
  schoolRollNumber: unlessEmpty(readField(parseSchoolRollNumber, { code: 'schoolRollNumber' })),
  remark: optionalProseField(NOTE_LIMIT),
  careNote: optionalProseField(NOTE_LIMIT),
})
/** Changes to a pupil. */
export const updatePupilInput = createPupilInput.partial()

/** A new guardian. */
export const createGuardianInput = z.object({ name: personNameField, phone: unlessEmpty(phoneField) })
/** Changes to a guardian. */
export const updateGuardianInput = createGuardianInput.partial()

/** That a guardian cares for a pupil; 1 is called first. */
export const createGuardianshipInput = z.object({
  pupilId: idField,
  guardianId: idField,
  relation: z.enum(GUARDIAN_RELATIONS),
  order: wholeField(1, 9),
})
/** Changes to a guardianship: whose it is stays. */
export const updateGuardianshipInput = createGuardianshipInput.pick({ relation: true, order: true }).partial()

/** A new member of staff, volunteer or outside instructor (R71). */
export const createStaffInput = z.object({
  staffNumber: readField(parseStaffNumber, { code: 'staffNumber' }),
  name: personNameField,
  kind: z.enum(STAFF_KINDS),
  officeId: unlessEmpty(idField),
  gradeId: unlessEmpty(idField),
  subjects: distinct(z.array(lineField(SUBJECT_LIMIT)).max(10)),
  phone: unlessEmpty(phoneField),
})
/** Changes to a member of staff. */
export const updateStaffInput = createStaffInput.partial()
