import { importOfTermField } from '../../people/imports/field.ts'
import { registerListKind } from '../../people/imports/kinds.ts'
import { applicationListKind } from '../imports/application-list-kind.ts'

registerListKind('APPLICATIONS', applicationListKind)

importOfTermField({
  name: 'importApplications',
  kind: 'APPLICATIONS',
  permission: 'applications:import',
  list: { zh: '市级平台的报名汇总', en: 'applications' },
})
