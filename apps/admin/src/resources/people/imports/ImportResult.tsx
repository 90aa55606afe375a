import UndoIcon from '@mui/icons-material/Undo'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm, useDataProvider } from 'react-admin'
import { Link } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import type { ListKind } from './list-kind.ts'
import { type Batch, UndoImport } from './operations.ts'
import { allLines } from './use-batch.ts'
import { isName, tallyOf } from './verdicts.ts'

/** How an import ended, the way to what it wrote, and the way back. */
export function ImportResult({ kind, batch }: { kind: ListKind; batch: Batch }) {
  const say = useWords()
  const verb = useRunVerb()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const tally = tallyOf(batch.counts)

  async function undo() {
    setBusy(true)
    await verb(UndoImport, { batchId: batch.id })
    setBusy(false)
    setAsking(false)
  }

  if (batch.undoneAt) return <Undone batch={batch} at={batch.undoneAt} />
  return (
    <Alert severity="success" sx={{ mb: 1 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {say('imports.committed', { time: batch.committedAt ? instantText(batch.committedAt) : '' })}
      </Typography>
      <Typography sx={{ mb: 1 }}>
        {say('imports.committedWhat', {
          added: tally.NEW,
          updated: tally.UPDATE,
          unchanged: tally.UNCHANGED,
          duplicate: tally.DUPLICATE,
          dropped: tally.DROPPED,
        })}
      </Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="contained" component={Link} to={`/${kind.resource}`}>
          {say(kind.toList)}
        </Button>
        <Button variant="outlined" color="inherit" startIcon={<UndoIcon />} onClick={() => setAsking(true)}>
          {say('imports.undo')}
        </Button>
      </Stack>
      <Confirm
        isOpen={asking}
        loading={busy}
        title={say('imports.undoTitle')}
        content={say('imports.undoContent')}
        confirm={say('imports.undo')}
        onConfirm={() => void undo()}
        onClose={() => setAsking(false)}
      />
    </Alert>
  )
}

function Undone({ batch, at }: { batch: Batch; at: string }) {
  const say = useWords()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data: kept } = useQuery({
    queryKey: ['importBatches', 'kept', { id: batch.id }],
    queryFn: () => allLines(dataProvider, batch.id, { kept: true }),
  })
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {say('imports.undone', { time: instantText(at) })}
      </Typography>
      {kept && kept.length === 0 && <Typography>{say('imports.keptNone')}</Typography>}
      {kept && kept.length > 0 && (
        <>
          <Typography>{say('imports.kept', { smart_count: kept.length })}</Typography>
          <ul>
            {kept.map(({ id, row, cells }) => (
              <li key={id}>
                {say('imports.cell', { row, column: cells.find(({ column }) => isName(column))?.text ?? '' })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}
