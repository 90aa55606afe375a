import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { useLook } from './use-look.ts'

type Look = ReturnType<typeof useLook>

/** Search, and what is shown. */
export function BoardBar({ look }: { look: Look }) {
  const { sought, found, seek, onlyFree, setOnlyFree, onlyClashes, setOnlyClashes } = look
  const say = useWords()
  return (
    <>
      <TextField
        type="search"
        label={say('board.search')}
        value={sought}
        onChange={({ target }) => seek(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && seek('')}
        fullWidth={false}
        sx={{ width: 192 }}
      />
      <FormControlLabel
        control={<Checkbox checked={onlyFree} onChange={(_event, checked) => setOnlyFree(checked)} />}
        label={say('board.onlyFree')}
        sx={{ mr: 0 }}
      />
      <FormControlLabel
        control={<Checkbox checked={onlyClashes} onChange={(_event, checked) => setOnlyClashes(checked)} />}
        label={say('board.onlyClashes')}
        sx={{ mr: 0 }}
      />
      {found !== null && <Typography role="status">{say('board.found', { smart_count: found })}</Typography>}
    </>
  )
}

/** Opens the list of the keys. */
export function KeysButton() {
  const say = useWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton aria-label={say('board.keysTitle')} onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        <KeyboardIcon />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Typography sx={{ p: 2, maxWidth: 360 }}>{say('board.keys')}</Typography>
      </Popover>
    </>
  )
}
