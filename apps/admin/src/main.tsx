import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createDashboard } from './dashboard.ts'

const place = document.getElementById('afterbell')
if (!place) throw new Error('The page has no place for the dashboard')

// Its own addresses are behind the `#`; one that led here from elsewhere, such as /setup, has done its work.
if (location.pathname !== '/') history.replaceState(null, '', `/${location.hash}`)

const dashboard = await createDashboard()

createRoot(place).render(
  <StrictMode>
    <App dashboard={dashboard} />
  </StrictMode>,
)
