import { DRAW_RULES, UNRANKED_RULES } from '@afterbell/domain/placement/draw-input'
import { DRAW_TIERS, type DrawTier } from '@afterbell/domain/placement/draw-tiers'
import { MOST_CARRY_OVER } from '@afterbell/domain/placement/input'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactElement, type ReactNode, useId } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { DrawRules, Preparation } from '../operations.ts'

interface RuleInputsProps {
  readonly rules: DrawRules
  readonly preparation: Pick<Preparation, 'hardship' | 'siblings'>
  readonly onChange: (change: Partial<DrawRules>) => void
}

/** More clubs than this per pupil nobody limits to: there are five weekdays. */
const limits = [1, 2, 3, 4, 5] as const
const carryOvers = Array.from({ length: MOST_CARRY_OVER + 1 }, (_, index) => index)

/** The rules to be chosen, each with what it means. */
export function RuleInputs({ rules, preparation, onChange }: RuleInputsProps) {
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
      <Choice label={say('placement.tiersLabel')}>
        <FormGroup>
          {DRAW_TIERS.map((tier) => (
            <Option
              key={tier}
              value={tier}
              name={say(`placement.tierShort.${tier}`)}
              text={say(`placement.tierMeans.${tier}`, {
                smart_count: tier === 'HARDSHIP' ? preparation.hardship : preparation.siblings,
              })}
              control={(describedBy) => (
                <Checkbox
                  checked={rules.tiers.includes(tier)}
                  onChange={(_, chosen) => onChange({ tiers: withTier(rules.tiers, tier, chosen) })}
                  slotProps={{ input: { 'aria-describedby': describedBy } }}
                />
              )}
            />
          ))}
        </FormGroup>
        {rules.tiers.join() === 'HARDSHIP' && <Alert severity="warning">{say('placement.hardshipAlone')}</Alert>}
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

/** The tiers with one more or less, in the order in which they go. */
const withTier = (tiers: DrawRules['tiers'], tier: DrawTier, chosen: boolean) =>
  DRAW_TIERS.filter((each) => (each === tier ? chosen : tiers.includes(each)))

interface OptionProps {
  readonly value: string
  readonly name: string
  readonly text: string
  /** What is ticked; a radio button unless given. */
  readonly control?: (describedBy: string) => ReactElement
}

const radio = (describedBy: string) => <Radio slotProps={{ input: { 'aria-describedby': describedBy } }} />

function Option({ value, name, text, control = radio }: OptionProps) {
  const textId = useId()
  return (
    <FormControlLabel
      value={value}
      control={control(textId)}
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
