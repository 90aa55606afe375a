import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Checkbox from '@mui/material/Checkbox'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { RecordContextProvider, useListContext, useResourceContext, useTranslate } from 'react-admin'
import { fieldLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import { useEditable } from '../record/use-editable.ts'
import type { Column } from './columns.ts'
import { RecordLink } from './RecordLink.tsx'

interface RecordCardsProps {
  readonly columns: readonly Column[]
  readonly selectable: boolean
  readonly rowClick: 'show' | 'edit' | false
}

/** The rows of a list on a phone: a card each, its first column as heading. */
export function RecordCards({ columns, selectable, rowClick }: RecordCardsProps) {
  const say = useWords()
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const { data = [], selectedIds, onToggleItem } = useListContext()
  const mayChange = useEditable()
  const [heading, ...others] = columns
  if (!heading) return null
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data.map((row) => (
        <RecordContextProvider key={row.id} value={row}>
          <Card component="li" sx={{ p: 1.5, display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            {selectable && mayChange(row) && (
              <Checkbox
                checked={selectedIds.includes(row.id)}
                onChange={() => onToggleItem(row.id)}
                slotProps={{
                  input: { 'aria-label': `${say('ra.action.select_row')}: ${heading.text(row, translate)}` },
                }}
              />
            )}
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography component="h2" sx={{ fontWeight: 600, minHeight: 32, overflowWrap: 'anywhere' }}>
                {rowClick ? (
                  <RecordLink to={rowClick}>{heading.text(row, translate)}</RecordLink>
                ) : (
                  heading.text(row, translate)
                )}
              </Typography>
              <Box
                component="dl"
                sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5 }}
              >
                {others.map(({ key, text, render }) => (
                  <Box key={key} sx={{ display: 'contents' }}>
                    <Typography component="dt" color="text.secondary">
                      {fieldLabel(translate, resource, key)}
                    </Typography>
                    <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                      {render ? render(row) : text(row, translate)}
                    </Typography>
                  </Box>
                ))}
              </Box>
            </Box>
          </Card>
        </RecordContextProvider>
      ))}
    </Stack>
  )
}
