import { AdminContext } from 'react-admin'
import { Gate } from './auth/Gate.tsx'
import { SessionProvider } from './auth/use-session.ts'
import type { Dashboard } from './dashboard.ts'
import { ChangesProvider } from './live/use-changes.ts'
import { RoomPages } from './resources/RoomPages.tsx'
import { darkTheme, lightTheme } from './theme.ts'

/**
 * The dashboard. Addresses live behind the `#`: a list's address holds its query, which can name a pupil, and what
 * stands behind the `#` is never sent to a server and so is in no log.
 */
export function App({ dashboard }: { dashboard: Dashboard }) {
  const { session, credentials, changes, ...providers } = dashboard
  return (
    <SessionProvider value={{ session, credentials }}>
      <ChangesProvider value={changes}>
        <AdminContext {...providers} lightTheme={lightTheme} darkTheme={darkTheme}>
          <Gate>
            <RoomPages />
          </Gate>
        </AdminContext>
      </ChangesProvider>
    </SessionProvider>
  )
}
