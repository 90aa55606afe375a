import { Layout, type LayoutProps } from 'react-admin'
import { UrgentBar } from '../resources/assessments/UrgentBar.tsx'
import { Failure } from './Failure.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { SideMenu } from './SideMenu.tsx'
import { TopBar } from './TopBar.tsx'

/** What surrounds every page: bar, menu, and what is said when a page fails. */
export function Frame({ children }: LayoutProps) {
  return (
    <Layout appBar={TopBar} menu={SideMenu} error={Failure} appBarAlwaysOn>
      <OfflineBanner />
      <UrgentBar />
      {children}
    </Layout>
  )
}
