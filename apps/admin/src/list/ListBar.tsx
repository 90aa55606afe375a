import { resourceMeta } from '@afterbell/graphql/schema-meta'
import RefreshIcon from '@mui/icons-material/Refresh'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { CreateButton, useCanAccess, useListContext, useResourceContext } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import { useDefinition } from '../resources/use-definition.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import type { Column } from './columns.ts'
import { DensityButton } from './DensityButton.tsx'
import { ExportButton } from './ExportButton.tsx'
import { SavedQueriesMenu } from './SavedQueriesMenu.tsx'

interface ListBarProps {
  readonly columns: readonly Column[]
  readonly tools?: ReactNode
}

/** What stands above a table: its archive at the left, what can be done with the list at the right. */
export function ListBar({ columns, tools }: ListBarProps) {
  const say = useWords()
  const resource = useResourceContext() ?? ''
  const { refetch } = useListContext()
  const { canAccess } = useCanAccess({ resource, action: 'create' })
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mb: 1 }}>
      <ArchiveTabs />
      <Box sx={{ flex: 1 }} />
      {canAccess && <CreateButton variant="contained" sx={{ mr: 1 }} />}
      {tools}
      <ExportButton columns={columns} />
      <SavedQueriesMenu />
      <ColumnsMenu columns={columns} />
      <DensityButton />
      <Tooltip title={say('list.refresh')}>
        <IconButton aria-label={say('list.refresh')} onClick={() => refetch()}>
          <RefreshIcon />
        </IconButton>
      </Tooltip>
    </Box>
  )
}

/** What is in use and what is archived, of a resource that is archived instead of deleted. */
function ArchiveTabs() {
  const say = useWords()
  const { type } = useDefinition()
  const { filterValues, setFilters, total } = useListContext()
  if (!resourceMeta(type).filter.archived) return null
  const { archived = false, ...others } = filterValues
  const choose = (wanted: boolean) => setFilters(wanted ? { ...others, archived: true } : others, {}, false)
  const counted = (label: string, chosen: boolean) => (chosen && total !== undefined ? `${label} ${total}` : label)
  return (
    <Tabs value={archived} onChange={(_event, wanted: boolean) => choose(wanted)}>
      <Tab value={false} label={counted(say('list.all'), !archived)} />
      <Tab value={true} label={counted(say('list.archived'), archived)} />
    </Tabs>
  )
}
