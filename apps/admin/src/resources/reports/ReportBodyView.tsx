import WellIcon from '@mui/icons-material/CheckCircleOutlined'
import WarnIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../record/Section.tsx'
import { FigureTile, FigureTiles } from './FigureTile.tsx'
import { HeatTable } from './HeatTable.tsx'
import type { ReportBody } from './operations.ts'
import { SeriesSection } from './SeriesSection.tsx'

/** Everything that a report says: its figures, its charts with their tables, and what was checked. */
export function ReportBodyView({ body: { values, tables, checks } }: { readonly body: ReportBody }) {
  const say = useWords()
  return (
    <>
      <FigureTiles label={say('reports.figures')}>
        {values.map((value) => (
          <FigureTile key={value.figure.name} value={value} />
        ))}
      </FigureTiles>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
      >
        {tables.map(({ by, figure, rows }) =>
          by === 'GRADE_WEEKDAY' ? (
            <HeatTable key={`${figure.name} ${by}`} figure={figure} rows={rows} />
          ) : (
            <SeriesSection
              key={`${figure.name} ${by}`}
              title={say(by === 'GRADE' ? 'reports.byGrade' : 'reports.byWeek', { figure: figure.title })}
              definition={figure.definition}
              rows={rows}
              kind={by === 'GRADE' ? 'bar' : 'line'}
            />
          ),
        )}
      </Box>
      <Section title={say('reports.checksTitle')}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {checks.map(({ code, count }) => (
            <Box component="li" key={code} sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36 }}>
              {count === 0 ? <WellIcon color="success" aria-hidden /> : <WarnIcon color="warning" aria-hidden />}
              <Typography>
                {count === 0
                  ? say('reports.checkPassed', { check: say(`reports.checks.${code}`) })
                  : say('reports.checkFound', { check: say(`reports.checks.${code}`), smart_count: count })}
              </Typography>
            </Box>
          ))}
        </Box>
      </Section>
    </>
  )
}
