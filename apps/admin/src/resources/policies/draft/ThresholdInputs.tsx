import { COMBINE_RANGES } from '@afterbell/domain/policies/thresholds'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { maxValue, minValue, NumberInput, SelectInput, useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FormFields } from '../../../record/FormFields.tsx'
import { numericThresholds } from '../thresholds.ts'
import { type DraftValues, hasThresholds, isUnset } from './draft-values.ts'

/** The rule thresholds of a plan, each within the limits of its rule. */
export function ThresholdInputs() {
  const say = useWords()
  const translate = useTranslate()
  return (
    <Box component="section" sx={{ gridColumn: '1 / -1' }}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {say('policies.thresholdsTitle')}
      </Typography>
      <FormFields>
        {numericThresholds.map(({ field, limits: { minimum, maximum } }) => (
          <NumberInput
            key={field}
            source={`thresholds.${field}`}
            label={say(`policies.thresholdNames.${field}`)}
            validate={[
              ...(field === 'offerHours' ? [] : [requiredOnceBegun]),
              minValue(minimum),
              maxValue(maximum),
              whole(say('policies.wholeNumber')),
            ]}
            min={minimum}
            max={maximum}
            step={1}
            helperText={say(`policies.thresholdHints.${field}`, { minimum, maximum })}
          />
        ))}
        <SelectInput
          source="thresholds.combineWithin"
          label={say('policies.thresholdNames.combineWithin')}
          choices={COMBINE_RANGES.map((id) => ({ id, name: enumLabel(translate, 'CombineRange', id) }))}
          translateChoice={false}
          validate={requiredOnceBegun}
          resettable
          helperText={false}
        />
      </FormFields>
    </Box>
  )
}

/** A draft may be kept before its thresholds are decided; once one is stated, all are. */
const requiredOnceBegun = (value: unknown, { thresholds }: DraftValues) =>
  isUnset(value) && hasThresholds(thresholds) ? 'ra.validation.required' : undefined

const whole = (message: string) => (value: unknown) => (isUnset(value) || Number.isInteger(value) ? undefined : message)
