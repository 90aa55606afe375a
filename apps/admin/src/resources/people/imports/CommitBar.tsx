import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { type Batch, CommitImport } from './operations.ts'
import { useLineVerbs } from './use-line-verbs.ts'
import { commitObstacle, tallyOf } from './verdicts.ts'

/** What will happen, and the button that lets it happen; or why it cannot yet, and the ways on. */
export function CommitBar({ batch }: { batch: Batch }) {
  const say = useWords()
  const verb = useRunVerb()
  const { dropInvalid } = useLineVerbs(batch)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const tally = tallyOf(batch.counts)
  const obstacle = commitObstacle(batch.counts)

  async function commit() {
    setBusy(true)
    // Of the list as it stands now: sent twice, by a double click or after a lost answer, it is carried out once.
    const idempotencyKey = `import:${batch.id}:${batch.updatedAt}`
    await verb(CommitImport, { input: { batchId: batch.id, expectedUpdatedAt: batch.updatedAt, idempotencyKey } })
    setBusy(false)
  }

  async function drop() {
    setAsking(false)
    setBusy(true)
    await dropInvalid()
    setBusy(false)
  }

  return (
    <Card
      component="section"
      aria-label={say('imports.commit')}
      sx={{ position: { sm: 'sticky' }, bottom: 0, zIndex: 3, p: 1.5, mt: 1 }}
    >
      <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Button
          variant="contained"
          size="large"
          disabled={obstacle !== null}
          loading={busy}
          onClick={() => void commit()}
        >
          {say('imports.commit')}
        </Button>
        <div role="status" style={{ flex: 1, minWidth: 240 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {say('imports.will', { added: tally.NEW, updated: tally.UPDATE })}
          </Typography>
          <Typography color="text.secondary">
            {say('imports.willNot', {
              unchanged: tally.UNCHANGED,
              duplicate: tally.DUPLICATE,
              dropped: tally.DROPPED,
            })}
          </Typography>
          {obstacle === 'INVALID_LINES' && (
            <Typography color="error">{say('imports.invalidLines', { smart_count: tally.INVALID })}</Typography>
          )}
          {obstacle === 'NOTHING_TO_WRITE' && <Typography>{say('imports.nothingToWrite')}</Typography>}
        </div>
        {tally.INVALID > 0 && (
          <Button color="inherit" variant="outlined" disabled={busy} onClick={() => setAsking(true)}>
            {say('imports.dropAll', { smart_count: tally.INVALID })}
          </Button>
        )}
      </Stack>
      <Confirm
        isOpen={asking}
        title={say('imports.dropAllTitle')}
        content={say('imports.dropAllContent', { smart_count: tally.INVALID })}
        confirm={say('imports.drop')}
        onConfirm={() => void drop()}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
