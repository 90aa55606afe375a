import ChecklistIcon from '@mui/icons-material/ChecklistOutlined'
import ReportIcon from '@mui/icons-material/DescriptionOutlined'
import FigureIcon from '@mui/icons-material/InsightsOutlined'
import TokenIcon from '@mui/icons-material/KeyOutlined'
import { type Room, screen } from '../room.tsx'

export const reportsRoom: Room = {
  resources: [],
  pages: [
    {
      path: '/figures',
      screen: screen(() => import('./FiguresPage.tsx'), 'FiguresPage'),
      menu: { group: 'reports', icon: FigureIcon, label: 'reports.figures', permission: 'reports:figures' },
    },
    {
      path: '/reports',
      screen: screen(() => import('./ReportPage.tsx'), 'ReportPage'),
      // A bureau reads what was released instead.
      menu: { group: 'reports', icon: ReportIcon, label: 'reports.monthly', permission: 'reports:read' },
    },
    {
      path: '/findings',
      screen: screen(() => import('./FindingsPage.tsx'), 'FindingsPage'),
      menu: { group: 'reports', icon: ChecklistIcon, label: 'reports.findings', permission: 'reports:read' },
    },
    {
      path: '/reports/tokens',
      screen: screen(() => import('./TokensPage.tsx'), 'TokensPage'),
      menu: { group: 'reports', icon: TokenIcon, label: 'reports.tokens', permission: 'reports:tokens' },
    },
  ],
}
