import { DRAW_RULES, UNRANKED_RULES } from '@afterbell/domain/placement/draw-input'
import { MOST_CARRY_OVER } from '@afterbell/domain/placement/input'
import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { DrawRules } from '../operations.ts'

interface RuleInputsProps {
  readonly rules: DrawRules
  readonly onChange: (change: Partial<DrawRules>) => void
}

/** More clubs than this per pupil nobody limits to: there are five weekdays. */
const limits = [1, 2, 3, 4, 5] as const
const carryOvers = Array.from({ length: MOST_CARRY_OVER + 1 }, (_, index) => index)

/** The rules to be chosen, each with what it means. */
export function RuleInputs({ rules, onChange }: RuleInputsProps) {
  const say = useWords()
  return (
    <Stack spacing={3}>
      <Choice label={say('placement.ruleLabel')}>
        <RadioGroup value={rules.rule} onChange={(_, value) => onChange({ rule: value as DrawRules['rule'] })}>
          {DRAW_RULES.map((rule) => (
            <Option
              key={rule}
              value={rule}
              name={say(`placement.ruleShort.${rule}`)}
              text={say(`placement.ruleMeans.${rule}`)}
            />
          ))}
        </RadioGroup>
      </Choice>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <TextField
          select
          label={say('placement.carryLabel')}
          helperText={say('placement.carryMeans')}
          value={String(rules.carryOverCap)}
          onChange={({ target }) => onChange({ carryOverCap: Number(target.value) })}
        >
          {carryOvers.map((cap) => (
            <MenuItem key={cap} value={String(cap)}>
              {cap === 0 ? say('placement.carryNone') : say('placement.carryUpTo', { smart_count: cap })}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={say('placement.clubsLabel')}
          helperText={say('placement.clubsMeans')}
          value={rules.maximumClubs === null ? 'none' : String(rules.maximumClubs)}
          onChange={({ target }) => onChange({ maximumClubs: target.value === 'none' ? null : Number(target.value) })}
        >
          <MenuItem value="none">{say('placement.clubsUnlimited')}</MenuItem>
          {limits.map((limit) => (
            <MenuItem key={limit} value={String(limit)}>
              {say('placement.clubsUpTo', { smart_count: limit })}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Choice label={say('placement.unrankedLabel')}>
        <RadioGroup
          value={rules.unranked}
          onChange={(_, value) => onChange({ unranked: value as DrawRules['unranked'] })}
        >
          {UNRANKED_RULES.map((rule) => (
            <Option
              key={rule}
              value={rule}
              name={say(`placement.unrankedShort.${rule}`)}
              text={say(`placement.unrankedMeans.${rule}`)}
            />
          ))}
        </RadioGroup>
      </Choice>
    </Stack>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{label}</FormLabel>
      {children}
    </FormControl>
  )
}

function Option({ value, name, text }: { value: string; name: string; text: string }) {
  const textId = useId()
  return (
    <FormControlLabel
      value={value}
      control={<Radio slotProps={{ input: { 'aria-describedby': textId } }} />}
      sx={{ alignItems: 'flex-start', mr: 0 }}
      label={
        <Box component="span" sx={{ display: 'block', pt: 1 }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {name}
          </Typography>
          <Typography id={textId} component="span" color="text.secondary" sx={{ display: 'block' }}>
            {text}
          </Typography>
        </Box>
      }
    />
  )
}
