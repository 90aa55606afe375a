import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { useResourceContext, useTranslate } from 'react-admin'
import { fieldLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Column } from './columns.ts'
import { useShownColumns } from './use-shown-columns.ts'

/** Chooses the columns of a list and their order; kept in the account. */
export function ColumnsMenu({ columns }: { columns: readonly Column[] }) {
  const say = useWords()
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { shown, choose, reset } = useShownColumns(columns)
  const keys = shown.map(({ key }) => key)
  const [first] = columns
  const ordered = [...shown, ...columns.filter(({ key }) => !keys.includes(key))]

  const toggle = (key: string) => choose(keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key])
  const move = (key: string, by: 1 | -1) => {
    const from = keys.indexOf(key)
    const others = keys.filter((other) => other !== key)
    choose([...others.slice(0, from + by), key, ...others.slice(from + by)])
  }

  return (
    <>
      <Tooltip title={say('list.columns')}>
        <IconButton
          aria-label={say('list.columns')}
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          <ViewColumnIcon />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': say('list.columns'), sx: { p: 2, minWidth: 280 } } }}
      >
        {ordered.map(({ key }) => {
          const label = fieldLabel(translate, resource, key)
          const place = keys.indexOf(key)
          return (
            <Box key={key} sx={{ display: 'flex', alignItems: 'center' }}>
              <FormControlLabel
                sx={{ flex: 1 }}
                label={label}
                control={<Checkbox checked={place >= 0} disabled={key === first?.key} onChange={() => toggle(key)} />}
              />
              <IconButton
                aria-label={`${translate('ra.action.move_up')}: ${label}`}
                disabled={place < 2}
                onClick={() => move(key, -1)}
              >
                <ArrowUpwardIcon fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={`${translate('ra.action.move_down')}: ${label}`}
                disabled={place < 1 || place === keys.length - 1}
                onClick={() => move(key, 1)}
              >
                <ArrowDownwardIcon fontSize="small" />
              </IconButton>
            </Box>
          )
        })}
        <Button onClick={reset}>{say('list.columnsReset')}</Button>
      </Popover>
    </>
  )
}
