import Alert from '@mui/material/Alert'
import { useSyncExternalStore } from 'react'
import { useWords } from '../i18n/use-words.ts'

function watch(told: () => void) {
  addEventListener('online', told)
  addEventListener('offline', told)
  return () => {
    removeEventListener('online', told)
    removeEventListener('offline', told)
  }
}

/** Says that the network is gone, for as long as it is. */
export function OfflineBanner() {
  const say = useWords()
  const online = useSyncExternalStore(watch, () => navigator.onLine)
  return (
    <div aria-live="polite">
      {!online && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {say('bar.offline')}
        </Alert>
      )}
    </div>
  )
}
