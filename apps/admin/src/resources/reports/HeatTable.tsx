import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../record/Section.tsx'
import { shareText } from './figure-text.ts'
import type { FigureNumber, SeriesRow } from './operations.ts'

const weekdays = [1, 2, 3, 4, 5] as const

interface HeatTableProps {
  readonly figure: FigureNumber['figure']
  /** Keyed by grade and weekday, such as `3 2`. */
  readonly rows: readonly SeriesRow[]
}

/** A heat map that is a table: grades by weekdays, every cell with its number, the colour beside it. */
export function HeatTable({ figure, rows }: HeatTableProps) {
  const say = useWords()
  const translate = useTranslate()
  const cells = new Map(rows.map((row) => [row.key, row]))
  const grades = [...new Set(rows.map(({ key }) => Number(key.split(' ')[0])))].sort((one, other) => one - other)
  const shares = rows.flatMap(({ share }) => share ?? [])
  const least = Math.min(...shares)
  const span = Math.max(...shares) - least || 1
  const title = say('reports.byGradeAndWeekday', { figure: figure.title })
  return (
    <Section title={title}>
      <TableContainer tabIndex={0} role="region" aria-label={title}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{say('reports.groups.GRADE')}</TableCell>
              {weekdays.map((weekday) => (
                <TableCell key={weekday} align="center">
                  {say(`time.weekdays.${weekday}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {grades.map((grade) => (
              <TableRow key={grade}>
                <TableCell component="th" scope="row">
                  {gradeText(grade, translate)}
                </TableCell>
                {weekdays.map((weekday) => {
                  const row = cells.get(`${grade} ${weekday}`)
                  // The lower, the darker: it is what is missing that is to be seen.
                  const heat = row?.share == null ? 0 : Math.round(45 * (1 - (row.share - least) / span))
                  return (
                    <TableCell key={weekday} align="center" sx={{ p: 0.5 }}>
                      <Box
                        sx={{
                          ...{ borderRadius: 1, py: 0.75, fontVariantNumeric: 'tabular-nums' },
                          bgcolor: `color-mix(in srgb, var(--heat) ${heat}%, transparent)`,
                          '--heat': '#ef6c00',
                        }}
                      >
                        {row ? shareText(row, say) : '—'}
                      </Box>
                    </TableCell>
                  )
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="caption" color="text.secondary">
        {say('reports.definition', { definition: figure.definition })}
      </Typography>
    </Section>
  )
}
