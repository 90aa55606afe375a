import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Title, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useMe } from '../../auth/use-session.ts'
import { gradeText } from '../../i18n/labels.ts'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { useGrades } from '../schools/use-grades.ts'
import { useOpenTerm } from '../timetable/use-timetable.ts'
import { BreakdownSection } from './BreakdownSection.tsx'
import { FigureTile, FigureTiles } from './FigureTile.tsx'
import { monthIn, monthsUntil, periodOf, spanOf } from './periods.ts'
import { ReportLinks } from './ReportLinks.tsx'
import { ScopePath } from './ScopePath.tsx'
import { type Scope, useBureauOverview, useFigures } from './use-reports.ts'

/** 指标: every figure of the dictionary for a month or the term, and each broken down, down to the class (R01–R05). */
export function FiguresPage() {
  const say = useWords()
  const { school } = useMe()
  return (
    <Permitted permission="reports:figures">
      <Title title={say('reports.figures')} />
      <ReportLinks />
      {school ? <OfSchool /> : <OfBureau />}
    </Permitted>
  )
}

function OfSchool() {
  const say = useWords()
  const translate = useTranslate()
  const term = useOpenTerm()
  const grades = useGrades()
  const [params, setParams] = useSearchParams()
  if (term === undefined) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  if (term === null) return <Typography sx={{ p: 2 }}>{say('reports.noTerm')}</Typography>
  const months = monthsUntil(term, today())
  const grade = Number(params.get('grade')) || null
  return (
    <Figures
      months={months}
      scope={{ ...(grade && { grade }), ...(params.get('class') && { homeClassId: params.get('class') ?? '' }) }}
      choice={
        <TextField
          select
          fullWidth={false}
          size="small"
          label={say('reports.grade')}
          value={grade ?? ''}
          onChange={({ target }) => {
            params.delete('class')
            if (target.value) params.set('grade', target.value)
            else params.delete('grade')
            setParams(params)
          }}
          sx={{ minWidth: 130 }}
        >
          <MenuItem value="">{say('reports.wholeSchool')}</MenuItem>
          {grades.map(({ number }) => (
            <MenuItem key={number} value={number}>
              {gradeText(number, translate)}
            </MenuItem>
          ))}
        </TextField>
      }
    />
  )
}

function OfBureau() {
  const say = useWords()
  const [params] = useSearchParams()
  const { data } = useBureauOverview(null)
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  if (data.months.length === 0) return <Typography sx={{ p: 2 }}>{say('reports.nothingReleased')}</Typography>
  const grade = Number(params.get('grade')) || null
  const scope: Scope = {
    ...(params.get('district') && { districtId: params.get('district') ?? '' }),
    ...(params.get('school') && { schoolId: params.get('school') ?? '' }),
    ...(grade && { grade }),
    ...(params.get('class') && { homeClassId: params.get('class') ?? '' }),
  }
  return <Figures months={data.months} scope={scope} choice={<ScopePath scope={scope} schools={data.schools} />} />
}

interface FiguresProps {
  readonly months: readonly string[]
  readonly scope: Scope
  readonly choice: React.ReactNode
}

function Figures({ months, scope, choice }: FiguresProps) {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const [chosen, choose] = useState('attendance')
  const known = months.flatMap((month) => monthIn(month) ?? [])
  const wanted = monthIn(params.get('month'))
  const whole = params.get('month') === 'all'
  const month = known.find((each) => each === wanted) ?? known[0]
  const period = whole || !month ? spanOf(known) : periodOf(month)
  if (!period) return <Typography sx={{ p: 2 }}>{say('reports.noTerm')}</Typography>
  return (
    <Stack spacing={2} sx={{ py: 1 }}>
      <Stack direction="row" className="screen-only" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          select
          fullWidth={false}
          size="small"
          label={say('reports.period')}
          value={whole ? 'all' : month}
          onChange={({ target }) => {
            params.set('month', target.value)
            setParams(params)
          }}
          sx={{ minWidth: 130 }}
        >
          {known.map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
          <MenuItem value="all">{say('reports.allMonths')}</MenuItem>
        </TextField>
        {choice}
      </Stack>
      <Numbers scope={scope} period={period} chosen={chosen} onChoose={choose} />
    </Stack>
  )
}

interface NumbersProps {
  readonly scope: Scope
  readonly period: { readonly from: string; readonly to: string }
  readonly chosen: string
  readonly onChoose: (figure: string) => void
}

function Numbers({ scope, period, chosen, onChoose }: NumbersProps) {
  const say = useWords()
  const { data, isError } = useFigures(scope, period)
  if (isError) return <Typography role="alert">{say('reports.failed')}</Typography>
  if (!data) return <Skeleton variant="rounded" height={320} />
  const value = data.values.find(({ figure }) => figure.name === chosen) ?? data.values[0]
  return (
    <>
      {value && <BreakdownSection key={value.figure.name} figure={value.figure} scope={scope} period={period} />}
      <FigureTiles label={say('reports.figures')}>
        {data.values.map((each) => (
          <FigureTile
            key={each.figure.name}
            value={each}
            chosen={each.figure.name === value?.figure.name}
            onChoose={() => onChoose(each.figure.name)}
          />
        ))}
      </FigureTiles>
    </>
  )
}
