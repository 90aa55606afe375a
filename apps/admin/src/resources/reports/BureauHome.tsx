import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { figureText } from './figure-text.ts'
import type { BureauSchool } from './operations.ts'
import { monthIn } from './periods.ts'
import { ReturnDialog } from './ReturnDialog.tsx'
import { useBureauOverview } from './use-reports.ts'

/** A bureau's home: its schools for a month, those that need attention first; numbers alone, no names of pupils. */
export function BureauHome() {
  const say = useWords()
  const [wanted, setWanted] = useState<string | null>(null)
  const [returning, setReturning] = useState<BureauSchool | null>(null)
  const { data } = useBureauOverview(wanted)
  if (!data) return <Skeleton variant="rounded" height={240} />
  const { months, schools } = data
  const month = monthIn(data.month)
  return (
    <Card component="section" aria-label={say('reports.schools')} sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography variant="h6" component="h2">
          {say('reports.schools')}
        </Typography>
        {month && (
          <TextField
            select
            fullWidth={false}
            size="small"
            label={say('reports.month')}
            value={month}
            onChange={({ target }) => setWanted(target.value)}
            sx={{ minWidth: 130 }}
          >
            {months.map((each) => (
              <MenuItem key={each} value={each}>
                {each}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Button component={RouterLink} to="/figures" sx={{ ml: 'auto' }}>
          {say('reports.allFigures')}
        </Button>
      </Stack>
      {months.length === 0 && <Typography role="status">{say('reports.nothingReleased')}</Typography>}
      {month && <SchoolTable schools={schools} month={month} onReturn={setReturning} />}
      {month && returning && <ReturnDialog school={returning} month={month} onClose={() => setReturning(null)} />}
    </Card>
  )
}

interface SchoolTableProps {
  readonly schools: readonly BureauSchool[]
  readonly month: string
  readonly onReturn: (school: BureauSchool) => void
}

function SchoolTable({ schools, month, onReturn }: SchoolTableProps) {
  const say = useWords()
  const translate = useTranslate()
  const figures = schools[0]?.values.map(({ figure }) => figure) ?? []
  return (
    <FactTable
      label={say('reports.schools')}
      headings={[
        say('reports.school'),
        say('reports.attention'),
        ...figures.map(({ title }) => title),
        say('reports.monthly'),
      ]}
      rows={schools.map((school) => ({
        key: school.schoolId,
        cells: [
          <Link
            key="school"
            component={RouterLink}
            to={`/figures?district=${school.districtId}&school=${school.schoolId}&month=${month}`}
          >
            {school.name}
          </Link>,
          <Box key="attention" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            {school.reasons.length === 0
              ? say('reports.nothingToSee')
              : school.reasons.map((reason) => (
                  <Chip
                    key={reason}
                    size="small"
                    variant="outlined"
                    color="warning"
                    label={enumLabel(translate, 'AttentionReason', reason)}
                  />
                ))}
          </Box>,
          ...school.values.map((value) => figureText(value, say)),
          <Box key="report" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            {school.reportState ? enumLabel(translate, 'ReportState', school.reportState) : say('reports.notSigned')}
            {school.reportState === 'SIGNED' && (
              <Button
                size="small"
                onClick={() => onReturn(school)}
                aria-label={`${say('reports.return')} ${school.name}`}
              >
                {say('reports.return')}
              </Button>
            )}
          </Box>,
        ],
      }))}
    />
  )
}
