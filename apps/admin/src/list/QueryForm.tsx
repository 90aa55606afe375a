import ExpandLessIcon from '@mui/icons-material/ExpandLess'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import { useState } from 'react'
import { Form, useListContext } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import { FilterField } from './FilterField.tsx'

/** How many conditions show before one asks for more. */
const shownAtFirst = 3

interface QueryFormProps {
  readonly filters: readonly string[]
}

/** The conditions of a list: nothing is asked before 查询 or Enter, and the address keeps what was asked. */
export function QueryForm({ filters }: QueryFormProps) {
  const say = useWords()
  const { filterValues, setFilters } = useListContext()
  const [open, setOpen] = useState(() => filters.slice(shownAtFirst).some((name) => name in filterValues))
  const shown = open ? filters : filters.slice(0, shownAtFirst)
  const kept = Object.fromEntries(Object.entries(filterValues).filter(([name]) => !filters.includes(name)))

  return (
    <Card component="search" aria-label={say('list.form')} sx={{ p: 2, mb: 2 }}>
      <Form
        key={JSON.stringify(filterValues)}
        record={filterValues}
        onSubmit={(values: Record<string, unknown>) => setFilters({ ...kept, ...given(values) }, {}, false)}
      >
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)', lg: 'repeat(4, 1fr)' },
          }}
        >
          {shown.map((name) => (
            <FilterField key={name} name={name} />
          ))}
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <Button type="submit" variant="contained">
              {say('list.query')}
            </Button>
            <Button variant="outlined" onClick={() => setFilters(kept, {}, false)}>
              {say('list.reset')}
            </Button>
            {filters.length > shownAtFirst && (
              <Button
                endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                {say(open ? 'list.less' : 'list.more')}
              </Button>
            )}
          </Box>
        </Box>
      </Form>
    </Card>
  )
}

const given = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  )
