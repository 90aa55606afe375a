import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { TableFrame, TextTable } from '../reader/TextBlockView.tsx'
import { thresholdRows } from '../thresholds.ts'
import { Pieces } from './Pieces.tsx'

interface ThresholdDifferenceProps {
  readonly before: PlanThresholds | null
  readonly after: PlanThresholds | null
}

/** Which rule thresholds of a plan changed, from what to what. */
export function ThresholdDifference({ before, after }: ThresholdDifferenceProps) {
  const say = useWords()
  const translate = useTranslate()
  if (!before && !after) return null
  const rowsOf = (thresholds: PlanThresholds | null) => (thresholds ? thresholdRows(thresholds, translate) : [])
  const [former, present] = [rowsOf(before), rowsOf(after)]
  const rows = (present.length > 0 ? present : former).map(({ field, label }) => ({
    field,
    label,
    from: former.find((row) => row.field === field)?.value ?? '',
    to: present.find((row) => row.field === field)?.value ?? '',
  }))
  const changed = rows.filter(({ from, to }) => from !== to)
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {say('policies.thresholdsTitle')}
      </Typography>
      {changed.length === 0 ? (
        <Typography color="text.secondary">{say('policies.thresholdsSame')}</Typography>
      ) : (
        <TableFrame tabIndex={0} role="region" aria-label={say('policies.thresholdsTitle')}>
          <TextTable>
            <thead>
              <tr>
                <th scope="col">{say('policies.rule')}</th>
                <th scope="col">{say('policies.former')}</th>
                <th scope="col">{say('policies.present')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ field, label, from, to }) => (
                <tr key={field}>
                  <th scope="row">{label}</th>
                  <td>{from && <Pieces pieces={[{ kind: 'REMOVED', text: from }]} />}</td>
                  <td>{to && <Pieces pieces={[{ kind: 'ADDED', text: to }]} />}</td>
                </tr>
              ))}
            </tbody>
          </TextTable>
        </TableFrame>
      )}
    </Box>
  )
}
