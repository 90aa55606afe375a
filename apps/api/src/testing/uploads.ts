import { keepUpload } from '../modules/people/service/uploads.ts'
import type { Scene } from './scene.ts'

/** A file that an account has uploaded, without the door that it comes in by. */
export const newUpload = ({ school }: Scene, accountId: string, file: Parameters<typeof keepUpload>[1]) =>
  keepUpload({ schoolId: school.id, accountId }, file)
