import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useMe } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { FigureNumber } from './operations.ts'
import { SeriesSection } from './SeriesSection.tsx'
import { type Scope, useBreakdown } from './use-reports.ts'

type Group = 'DISTRICT' | 'SCHOOL' | 'GRADE' | 'CLASS' | 'MONTH' | 'WEEK' | 'WEEKDAY'

/** The parts that a scope has: a bureau goes down to classes, a school begins with its grades. */
function groupsOf(scope: Scope, ofBureau: boolean, isSeries: boolean): Group[] {
  const series: Group[] = isSeries ? (ofBureau ? ['WEEK', 'MONTH'] : ['WEEK', 'WEEKDAY', 'MONTH']) : ['MONTH']
  if (scope.homeClassId) return series
  if (scope.grade) return ['CLASS', ...series.filter((group) => !ofBureau || group === 'MONTH')]
  if (!ofBureau) return ['GRADE', 'CLASS', ...series]
  if (scope.schoolId) return ['GRADE', ...series]
  return scope.districtId ? ['SCHOOL', ...series] : ['DISTRICT', 'SCHOOL', ...series]
}

/** The part of an address that a choice in a breakdown leads to. */
const into = { DISTRICT: 'district', SCHOOL: 'school', GRADE: 'grade', CLASS: 'class' } as const

interface BreakdownSectionProps {
  readonly figure: FigureNumber['figure']
  readonly scope: Scope
  readonly period: { readonly from: string; readonly to: string }
}

/** A figure, part by part or as a series; a press on a part goes into it. */
export function BreakdownSection({ figure, scope, period }: BreakdownSectionProps) {
  const say = useWords()
  const ofBureau = useMe().school === null
  const [params, setParams] = useSearchParams()
  const groups = groupsOf(scope, ofBureau, figure.series).filter(
    (group) => figure.series || ofBureau || group === 'GRADE' || group === 'CLASS',
  )
  const [wanted, setWanted] = useState<Group | null>(null)
  const by = groups.find((group) => group === wanted) ?? groups[0] ?? 'MONTH'
  const { data: rows = [] } = useBreakdown(figure.name, by, scope, period)
  const step = by in into ? into[by as keyof typeof into] : null
  return (
    <SeriesSection
      title={say('reports.brokenDown', { figure: figure.title })}
      definition={figure.definition}
      rows={rows}
      kind={step ? 'bar' : 'line'}
      onChoose={
        step
          ? (key) => {
              params.set(step, key)
              setParams(params)
            }
          : undefined
      }
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          className="screen-only"
          value={by}
          onChange={(_event, group: Group | null) => group && setWanted(group)}
          aria-label={say('reports.by')}
          sx={{ flexWrap: 'wrap' }}
        >
          {groups.map((group) => (
            <ToggleButton key={group} value={group} sx={{ minHeight: 40, color: 'text.primary' }}>
              {say(`reports.groups.${group}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    />
  )
}
