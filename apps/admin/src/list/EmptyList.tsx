import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import { CreateButton, useCanAccess, useListContext, useResourceContext, useTranslate } from 'react-admin'
import { resourceLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'

/** A list without rows: whether there is nothing yet or nothing matches, and what to do now. */
export function EmptyList() {
  const say = useWords()
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const { filterValues, setFilters } = useListContext()
  const { canAccess } = useCanAccess({ resource, action: 'create' })
  const name = resourceLabel(translate, resource, 2)
  const { archived, ...conditions } = filterValues
  const asked = Object.keys(conditions).length > 0
  const heading = asked ? 'list.emptyFiltered' : archived ? 'list.emptyArchive' : 'list.empty'
  return (
    <Card sx={{ p: 4, textAlign: 'center' }}>
      <Typography variant="h6" component="h2" role="status">
        {say(heading, { name })}
      </Typography>
      {!archived && (
        <Typography color="text.secondary" sx={{ my: 1 }}>
          {asked
            ? say('list.emptyFilteredNext')
            : say(canAccess ? 'list.emptyNext' : 'list.emptyRead', { name: resourceLabel(translate, resource, 1) })}
        </Typography>
      )}
      {asked && (
        <Button variant="outlined" onClick={() => setFilters(archived ? { archived } : {}, {}, false)}>
          {say('list.reset')}
        </Button>
      )}
      {!asked && !archived && canAccess && <CreateButton variant="contained" />}
    </Card>
  )
}
