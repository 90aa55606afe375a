import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import { newKey } from '../../data/new-key.ts'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useRunVerb } from '../../record/use-run-verb.ts'
import { type ReportBody, type ReportVersion, SignReport } from './operations.ts'
import { useSaveReport } from './use-save-report.ts'

interface SignButtonProps {
  readonly month: string
  readonly draft: ReportBody
  /** The version that counts now. */
  readonly inForce: ReportVersion | null
}

/** Signs the report, or a correction of it when its figures have changed since; saves what was signed. */
export function SignButton({ month, draft, inForce }: SignButtonProps) {
  const say = useWords()
  const run = useRunVerb()
  const notify = useNotify()
  const save = useSaveReport()
  const may = useMay('reports:sign')
  const [busy, setBusy] = useState(false)
  const isOver = month < today().slice(0, 7)
  const isChanged = inForce !== null && inForce.hash !== draft.hash

  async function sign() {
    setBusy(true)
    const made = await run(SignReport, { input: { month, hash: draft.hash, idempotencyKey: newKey() } })
    setBusy(false)
    if (made) notify('reports.signed', { type: 'success' })
  }

  return (
    <Stack direction="row" className="screen-only" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {may && isOver && (!inForce || isChanged) && (
        <Button variant="contained" loading={busy} onClick={() => void sign()}>
          {say(inForce ? 'reports.signCorrection' : 'reports.sign')}
        </Button>
      )}
      {inForce && (
        <Button variant="outlined" onClick={() => void save(inForce.id)}>
          {say('reports.export')}
        </Button>
      )}
      {!isOver && <Typography color="text.secondary">{say('reports.notOver')}</Typography>}
      {isChanged && <Typography color="text.secondary">{say('reports.changedSince')}</Typography>}
    </Stack>
  )
}
