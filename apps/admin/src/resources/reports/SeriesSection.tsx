import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { shareText } from './figure-text.ts'
import type { SeriesRow } from './operations.ts'

const SeriesChart = lazy(() => import('./SeriesChart.tsx').then(({ SeriesChart: chart }) => ({ default: chart })))

interface SeriesSectionProps {
  readonly title: string
  readonly definition: string
  readonly rows: readonly SeriesRow[]
  readonly kind: 'line' | 'bar'
  readonly actions?: ReactNode
  /** Goes into a part; of parts that have parts. */
  readonly onChoose?: ((key: string) => void) | undefined
}

/** A chart with the table behind it and what it counts in words; one press from the one to the other. */
export function SeriesSection({ title, definition, rows, kind, actions, onChoose }: SeriesSectionProps) {
  const say = useWords()
  const [asTable, showTable] = useState(false)
  return (
    <Section
      title={title}
      actions={
        <>
          {actions}
          <Button className="screen-only" aria-pressed={asTable} onClick={() => showTable(!asTable)}>
            {say(asTable ? 'reports.viewChart' : 'reports.viewData')}
          </Button>
        </>
      }
    >
      {rows.every(({ share, hidden }) => share === null && !hidden) ? (
        <Typography color="text.secondary">{say('reports.noData')}</Typography>
      ) : asTable ? (
        <SeriesTable title={title} rows={rows} onChoose={onChoose} />
      ) : (
        <Suspense fallback={<Skeleton variant="rounded" height={260} />}>
          <SeriesChart title={title} rows={rows} kind={kind} {...(onChoose && { onChoose })} />
        </Suspense>
      )}
      <Typography variant="caption" color="text.secondary">
        {say('reports.definition', { definition })}
      </Typography>
    </Section>
  )
}

/** The rows of a series as a table. */
export function SeriesTable({
  title,
  rows,
  onChoose,
}: Pick<SeriesSectionProps, 'title' | 'rows'> & { readonly onChoose?: SeriesSectionProps['onChoose'] }) {
  const say = useWords()
  return (
    <FactTable
      label={title}
      headings={[say('reports.part'), say('reports.share'), say('reports.numerator'), say('reports.denominator')]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          onChoose ? (
            <Link key="into" component="button" type="button" onClick={() => onChoose(row.key)}>
              {row.label}
            </Link>
          ) : (
            row.label
          ),
          shareText(row, say),
          row.numerator ?? '—',
          row.denominator ?? '—',
        ],
      }))}
    />
  )
}
