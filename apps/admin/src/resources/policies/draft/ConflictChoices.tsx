import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { fieldLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { BlockDifferenceView } from '../difference/BlockDifferenceView.tsx'
import { fieldTexts } from '../field-texts.ts'
import type { Choice } from './merge.ts'
import type { OtherPart } from './other-parts.ts'

interface ConflictChoicesProps {
  readonly choices: readonly Choice[]
  readonly parts: readonly OtherPart[]
  readonly keepMine: ReadonlySet<number>
  readonly myParts: ReadonlySet<string>
  readonly onChoose: (keepMine: ReadonlySet<number>) => void
  readonly onChoosePart: (myParts: ReadonlySet<string>) => void
}

/** Every place in which two writers of one draft differ, each side to be chosen. */
export function ConflictChoices(props: ConflictChoicesProps) {
  const { choices, parts, keepMine, myParts, onChoose, onChoosePart } = props
  const say = useWords()
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {choices.map(({ difference, place, bothChanged }, index) => (
        <BlockDifferenceView key={place} difference={difference}>
          {bothChanged && <Typography color="warning.main">{say('policies.bothChanged')}</Typography>}
          <SideChoice
            label={say('policies.choiceName', { number: index + 1 })}
            mine={keepMine.has(place)}
            onChoose={(mine) => onChoose(toggled(keepMine, place, mine))}
          />
        </BlockDifferenceView>
      ))}
      {parts.map(({ name, mine, theirs }) => (
        <Box key={name}>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {fieldLabel(translate, 'policies', name)}
          </Typography>
          <Typography>{`${say('conflict.mine')}: ${said(name, mine)}`}</Typography>
          <Typography>{`${say('conflict.theirs')}: ${said(name, theirs)}`}</Typography>
          <SideChoice
            label={fieldLabel(translate, 'policies', name)}
            mine={myParts.has(name)}
            onChoose={(isMine) => onChoosePart(toggled(myParts, name, isMine))}
          />
        </Box>
      ))}
    </Box>
  )

  function said(name: string, value: unknown): string {
    if (value === null) return say('record.unset')
    return fieldTexts[name]?.(value, translate) ?? String(value)
  }
}

function toggled<Item>(kept: ReadonlySet<Item>, item: Item, keep: boolean): ReadonlySet<Item> {
  const others = [...kept].filter((each) => each !== item)
  return new Set(keep ? [...others, item] : others)
}

interface SideChoiceProps {
  readonly label: string
  readonly mine: boolean
  readonly onChoose: (mine: boolean) => void
}

function SideChoice({ label, mine, onChoose }: SideChoiceProps) {
  const say = useWords()
  return (
    <RadioGroup
      row
      aria-label={label}
      value={mine ? 'mine' : 'theirs'}
      onChange={(_event, side) => onChoose(side === 'mine')}
    >
      <FormControlLabel value="mine" label={say('conflict.mine')} control={<Radio />} />
      <FormControlLabel value="theirs" label={say('conflict.theirs')} control={<Radio />} />
    </RadioGroup>
  )
}
