import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useWords } from '../../../i18n/use-words.ts'
import type { Batch, Verdict } from './operations.ts'
import { tallyOf, totalOf, verdicts } from './verdicts.ts'

interface VerdictTabsProps {
  readonly counts: Batch['counts']
  /** Null: all lines. */
  readonly chosen: Verdict | null
  readonly onChoose: (verdict: Verdict | null) => void
}

/** How many lines have each verdict, as tabs. */
export function VerdictTabs({ counts, chosen, onChoose }: VerdictTabsProps) {
  const say = useWords()
  const tally = tallyOf(counts)
  const label = (verdict: string, count: number) => say('imports.tab', { verdict, smart_count: count })
  return (
    <Tabs
      value={chosen ?? 'ALL'}
      onChange={(_event, value: Verdict | 'ALL') => onChoose(value === 'ALL' ? null : value)}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={say('imports.tabs')}
    >
      <Tab value="ALL" label={label(say('imports.all'), totalOf(counts))} />
      {verdicts.map((verdict) => (
        <Tab key={verdict} value={verdict} label={label(say(`imports.verdicts.${verdict}`), tally[verdict])} />
      ))}
    </Tabs>
  )
}
