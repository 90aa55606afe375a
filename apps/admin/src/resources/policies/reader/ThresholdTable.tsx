import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { thresholdRows } from '../thresholds.ts'
import { TextTable } from './TextBlockView.tsx'

/** The rules of a plan by which the other rooms check, each with its unit. */
export function ThresholdTable({ thresholds }: { thresholds: PlanThresholds }) {
  const say = useWords()
  const translate = useTranslate()
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography component="h3" variant="h6">
        {say('policies.thresholdsTitle')}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {say('policies.thresholdsHint')}
      </Typography>
      <TextTable>
        <thead>
          <tr>
            <th scope="col">{say('policies.rule')}</th>
            <th scope="col">{say('policies.value')}</th>
          </tr>
        </thead>
        <tbody>
          {thresholdRows(thresholds, translate).map(({ field, label, value }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </TextTable>
    </Box>
  )
}
