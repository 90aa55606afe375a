import { registerListKind } from './kinds.ts'
import { pupilListKind } from './pupil-list-kind.ts'
import { staffListKind } from './staff-list-kind.ts'

registerListKind('PUPILS', pupilListKind)
registerListKind('STAFF', staffListKind)
