import { enumValues } from '@afterbell/graphql/schema-meta'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useListContext, useTranslate } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CountApplications } from './operations.ts'

/** The states of applications as tabs, each with how many of the query are in it. */
export function StateTabs() {
  const say = useWords()
  const translate = useTranslate()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { filterValues, setFilters } = useListContext()
  const { state, ...others } = filterValues
  const { data: counts = [] } = useQuery({
    // Keyed by the resource first: a change told by the server counts again.
    queryKey: ['applications', 'counts', others],
    queryFn: async ({ signal }) => (await dataProvider.run(CountApplications, { filter: others }, { signal })).result,
  })
  const count = (wanted: string) => counts.find((each) => each.state === wanted)?.count ?? 0
  const total = counts.reduce((sum, each) => sum + each.count, 0)
  const label = (name: string, number: number) => say('applications.tab', { state: name, smart_count: number })
  return (
    <Tabs
      value={state ?? 'ALL'}
      onChange={(_event, wanted: string) =>
        setFilters(wanted === 'ALL' ? others : { ...others, state: wanted }, {}, false)
      }
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={say('applications.states')}
      sx={{ mb: 1 }}
    >
      <Tab value="ALL" label={label(say('applications.all'), total)} />
      {(enumValues('ApplicationState') ?? []).map((each) => (
        <Tab key={each} value={each} label={label(enumLabel(translate, 'ApplicationState', each), count(each))} />
      ))}
    </Tabs>
  )
}
