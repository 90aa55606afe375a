import BookmarkIcon from '@mui/icons-material/BookmarkBorder'
import DeleteIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { type SortPayload, useListContext, useResourceContext, useStore } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'

interface SavedQuery {
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly sort: SortPayload
}

/** Queries that are asked often, kept in the account under a name. */
export function SavedQueriesMenu() {
  const say = useWords()
  const resource = useResourceContext()
  const { filterValues, setFilters, sort, setSort } = useListContext()
  const [queries, setQueries] = useStore<readonly SavedQuery[]>(`${resource}.savedQueries`, [])
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [name, setName] = useState('')

  function ask({ filter, sort: order }: SavedQuery) {
    setFilters({ ...filter }, {}, false)
    setSort(order)
    setAnchor(null)
  }

  function save(event: FormEvent) {
    event.preventDefault()
    const named = name.trim()
    if (!named) return
    setQueries([...queries.filter((query) => query.name !== named), { name: named, filter: filterValues, sort }])
    setName('')
  }

  return (
    <>
      <Button
        color="inherit"
        startIcon={<BookmarkIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say('list.savedQueries')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': say('list.savedQueries'),
            sx: { p: 2, width: 320, maxWidth: '100vw' },
          },
        }}
      >
        {queries.length === 0 && <Typography color="text.secondary">{say('list.noSavedQueries')}</Typography>}
        {queries.map((query) => (
          <Box key={query.name} sx={{ display: 'flex' }}>
            <Button sx={{ flex: 1, justifyContent: 'flex-start' }} onClick={() => ask(query)}>
              {query.name}
            </Button>
            <IconButton
              aria-label={say('list.removeQuery', { name: query.name })}
              onClick={() => setQueries(queries.filter((other) => other !== query))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
        <Box component="form" onSubmit={save} sx={{ display: 'flex', gap: 1, mt: 2 }}>
          <TextField label={say('list.queryName')} value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit" variant="outlined" disabled={!name.trim()} sx={{ whiteSpace: 'nowrap' }}>
            {say('list.saveQuery')}
          </Button>
        </Box>
      </Popover>
    </>
  )
}
