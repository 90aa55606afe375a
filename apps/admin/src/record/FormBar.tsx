import Button from '@mui/material/Button'
import Toolbar from '@mui/material/Toolbar'
import { useEffect, useRef } from 'react'
import { type Identifier, SaveButton } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { useWords } from '../i18n/use-words.ts'

interface FormBarProps {
  /** Called by 保存并新建, of a form that creates. */
  readonly onSavedForNext?: (saved: { id: Identifier }) => void
}

/** What ends a form: save (also Ctrl+S), save and create another, cancel. Stays at the bottom of the screen. */
export function FormBar({ onSavedForNext }: FormBarProps) {
  const say = useWords()
  const navigate = useNavigate()
  const save = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      save.current?.click()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <Toolbar
      sx={{
        position: 'sticky',
        bottom: 0,
        gap: 1,
        zIndex: 1,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        flexWrap: 'wrap',
      }}
    >
      <SaveButton ref={save} alwaysEnable label={say('record.save')} aria-keyshortcuts="Control+S" />
      {onSavedForNext && (
        <SaveButton
          type="button"
          variant="outlined"
          label={say('record.saveAndCreate')}
          mutationOptions={{ onSuccess: onSavedForNext }}
          alwaysEnable
        />
      )}
      <Button onClick={() => navigate(-1)}>{say('record.cancel')}</Button>
    </Toolbar>
  )
}
