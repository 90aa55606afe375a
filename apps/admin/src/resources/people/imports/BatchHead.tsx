import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { ListKind } from './list-kind.ts'
import type { Batch } from './operations.ts'
import { useCheck } from './use-check.ts'

interface BatchHeadProps {
  readonly kind: ListKind
  readonly batch: Batch
  readonly uploadId: string | null
  readonly onChecked: (batchId: string, uploadId: string) => void
  readonly onAnother: () => void
}

type SkipReason = 'EMPTY' | 'TOTAL' | 'SAMPLE' | 'HEADER_AGAIN' | 'NOTE'

/** What was read of the file, and what was left aside: nothing is passed over in silence. */
export function BatchHead({ kind, batch, uploadId, onChecked, onAnother }: BatchHeadProps) {
  const say = useWords()
  const check = useCheck(kind)

  async function checkSheet(sheet: string) {
    if (!uploadId) return
    const batchId = await check({ uploadId, sheet, termId: batch.term?.id ?? null })
    if (batchId) onChecked(batchId, uploadId)
  }

  const skipped = batch.skipped.map(({ row, reason }) =>
    say('imports.skippedRow', { row, reason: say(`imports.skippedReasons.${reason as SkipReason}`) }),
  )
  return (
    <Stack spacing={0.5} sx={{ mb: 1 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {say('imports.file', { file: batch.fileName, sheet: batch.sheetName })}
          {batch.term && say('imports.ofTerm', { term: batch.term.name })}
        </Typography>
        <Button onClick={onAnother}>{say('imports.another')}</Button>
      </Stack>
      {uploadId && batch.state === 'CHECKED' && batch.otherSheets.length > 0 && (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography>{say('imports.otherSheets')}</Typography>
          {batch.otherSheets.map((sheet) => (
            <Button key={sheet} variant="outlined" size="small" onClick={() => void checkSheet(sheet)}>
              {sheet}
            </Button>
          ))}
        </Stack>
      )}
      {batch.unknownHeadings.length > 0 && (
        <Typography color="text.secondary">
          {say('imports.unknownHeadings', { headings: batch.unknownHeadings.join(say('list.separator')) })}
        </Typography>
      )}
      {skipped.length > 0 && (
        <Typography color="text.secondary">
          {say('imports.skipped', { rows: skipped.join(say('list.separator')) })}
        </Typography>
      )}
    </Stack>
  )
}
