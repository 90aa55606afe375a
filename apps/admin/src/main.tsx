import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createDashboard } from './dashboard.ts'

const place = document.getElementById('afterbell')
if (!place) throw new Error('The page has no place for the dashboard')

const dashboard = await createDashboard()

createRoot(place).render(
  <StrictMode>
    <App dashboard={dashboard} />
  </StrictMode>,
)
