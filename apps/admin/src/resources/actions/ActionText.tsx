import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { fieldLabel, resourceLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FieldValue } from '../../record/FieldValue.tsx'
import { definitionOf } from '../use-definition.ts'
import { actionTitle } from './action-title.ts'
import type { Action } from './operations.ts'

/** How many changed fields a line shows; an import changes thousands. */
const mostShown = 12

/** What was done. */
export function ActionTitle({ action }: { action: Action }) {
  const translate = useTranslate()
  return <>{actionTitle(action, translate)}</>
}

/** What changed, from what to what, and why. */
export function ActionChanges({ action: { resource, changes, reason } }: { action: Action }) {
  const say = useWords()
  const translate = useTranslate()
  const definition = definitionOf(resource)
  return (
    <>
      {changes.slice(0, mostShown).map(({ recordId, field, from, to }) => (
        <Typography key={`${recordId}/${field}`} component="div" sx={{ overflowWrap: 'anywhere' }}>
          {definition ? (
            <Box component="span">
              {fieldLabel(translate, resource, field)}
              {': '}
              <FieldValue definition={definition} field={field} value={from} />
              {' → '}
              <FieldValue definition={definition} field={field} value={to} />
            </Box>
          ) : (
            resourceLabel(translate, resource, 1)
          )}
        </Typography>
      ))}
      {reason && <Typography color="text.secondary">{say('actions.reason', { reason })}</Typography>}
    </>
  )
}
