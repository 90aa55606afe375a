import { TASK_STATES } from '@afterbell/domain/assessments/task-lifecycle'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useListContext, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'

const waiting = ['OPEN', 'IN_HAND', 'DONE']

/** The tasks that still wait for somebody, those of one state, or all. */
export function TaskTabs() {
  const say = useWords()
  const translate = useTranslate()
  const { filterValues, setFilters } = useListContext()
  const { states, ...others } = filterValues as { states?: readonly string[] }
  const chosen = !states?.length ? 'ALL' : states.length > 1 ? 'WAITING' : states[0]
  const choose = (wanted: string) => {
    const narrowed = wanted === 'WAITING' ? waiting : wanted === 'ALL' ? [] : [wanted]
    setFilters(narrowed.length > 0 ? { ...others, states: narrowed } : { ...others, states: undefined }, {}, false)
  }
  return (
    <Tabs
      value={chosen}
      onChange={(_event, wanted: string) => choose(wanted)}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={say('assessments.state')}
      sx={{ mb: 1 }}
    >
      <Tab value="WAITING" label={say('assessments.waiting')} />
      {TASK_STATES.map((state) => (
        <Tab key={state} value={state} label={enumLabel(translate, 'TaskState', state)} />
      ))}
      <Tab value="ALL" label={say('assessments.all')} />
    </Tabs>
  )
}
