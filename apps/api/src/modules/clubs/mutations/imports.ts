import { importOfTermField } from '../../people/imports/field.ts'
import { registerListKind } from '../../people/imports/kinds.ts'
import { clubListKind } from '../imports/club-list-kind.ts'

registerListKind('CLUBS', clubListKind)

importOfTermField({
  name: 'importClubs',
  kind: 'CLUBS',
  permission: 'clubs:import',
  list: { zh: '社团一览', en: 'clubs' },
})
