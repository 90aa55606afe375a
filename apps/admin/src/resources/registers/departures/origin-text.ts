import { classText } from '../../../i18n/class-name.ts'
import type { Departure } from './operations.ts'

/** From where pupils come: their class, or the session that ends. */
export const originText = ({ fromGradeNumber, fromClassNumber, fromSessionName }: Departure): string =>
  fromGradeNumber !== null && fromClassNumber !== null
    ? classText(fromGradeNumber, fromClassNumber)
    : (fromSessionName ?? '')
