import PolicyIcon from '@mui/icons-material/ArticleOutlined'
import { type Room, screen } from '../room.tsx'
import { policies } from './operations.ts'

const policyForms = () => import('./policies.tsx')
const readerScreens = () => import('./reader/PolicyPage.tsx')

export const policiesRoom: Room = {
  resources: [
    {
      definition: policies,
      group: 'policies',
      icon: PolicyIcon,
      list: screen(policyForms, 'PolicyList'),
      show: screen(readerScreens, 'PolicyShow'),
      create: screen(policyForms, 'PolicyCreate'),
      edit: screen(policyForms, 'PolicyEdit'),
    },
  ],
  pages: [
    { path: '/policies/:id/versions/:versionId', screen: screen(readerScreens, 'VersionPage') },
    {
      path: '/policies/:id/versions/:versionId/edit',
      screen: screen(() => import('./draft/DraftPage.tsx'), 'DraftPage'),
    },
    {
      path: '/policies/:id/difference/:from/:to',
      screen: screen(() => import('./difference/DifferencePage.tsx'), 'DifferencePage'),
    },
  ],
}
