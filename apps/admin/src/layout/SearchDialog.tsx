import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCreatePath, useDataProvider, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import type { AppDataProvider } from '../data/data-provider.ts'
import { resourceLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import { type Hit, Search } from './operations.ts'
import { useSettled } from './use-settled.ts'

/** How long one stops writing before the search starts, in milliseconds. */
const pause = 200

/** Finds records of all rooms by name, initials or number. What was written is sent in the request's body alone. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const translate = useTranslate()
  const createPath = useCreatePath()
  const dataProvider = useDataProvider<AppDataProvider>()
  const [written, setWritten] = useState('')
  const text = useSettled(written.trim(), pause)
  const { data: hits, isError } = useQuery<readonly Hit[]>({
    queryKey: ['search', text],
    queryFn: ({ signal }) => dataProvider.run(Search, { text }, { signal }).then(({ search }) => search),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={say('bar.search')}
      sx={{ '& .MuiDialog-container': { alignItems: 'start' } }}
    >
      <DialogContent>
        <TextField
          autoFocus
          type="search"
          label={say('bar.search')}
          helperText={say('bar.searchHint')}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <div aria-live="polite">
          {isError && <Typography color="error">{say('bar.searchFailed')}</Typography>}
          {text && hits?.length === 0 && <Typography sx={{ mt: 2 }}>{say('bar.searchNone', { text })}</Typography>}
        </div>
        {text && hits && hits.length > 0 && (
          <List>
            {hits.map(({ resource, id, label, detail }) => (
              <li key={`${resource}/${id}`}>
                <ListItemButton component={Link} to={createPath({ resource, type: 'show', id })} onClick={onClose}>
                  <ListItemText
                    primary={label}
                    secondary={[resourceLabel(translate, resource, 1), detail].filter(Boolean).join(' · ')}
                  />
                </ListItemButton>
              </li>
            ))}
          </List>
        )}
      </DialogContent>
    </Dialog>
  )
}
