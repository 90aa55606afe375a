import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import type { Draw } from '../operations.ts'
import { ComparisonTable } from './ComparisonTable.tsx'
import { comparedIn, toggled } from './compared.ts'
import { PupilsDialog, type PupilsOf } from './PupilsDialog.tsx'

/** Runs side by side; which of them, the address says. */
export function Comparison({ draws }: { draws: readonly Draw[] }) {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const [listed, setListed] = useState<PupilsOf | null>(null)
  if (draws.length === 0) return <Typography role="status">{say('placement.nothingToCompare')}</Typography>
  const compared = comparedIn(params, draws)
  const toggle = (id: string) => {
    const next = new URLSearchParams(params)
    next.set('runs', toggled(compared, id).join())
    setParams(next, { replace: true })
  }
  return (
    <>
      {draws.length > 1 && (
        <Stack
          direction="row"
          role="group"
          aria-label={say('placement.compared')}
          sx={{ flexWrap: 'wrap', gap: 1, mb: 2 }}
        >
          {draws.map(({ id, name }) => {
            const isIn = compared.some((draw) => draw.id === id)
            return (
              <Chip
                key={id}
                label={name}
                color={isIn ? 'primary' : 'default'}
                variant={isIn ? 'filled' : 'outlined'}
                aria-pressed={isIn}
                sx={{ fontSize: '1rem' }}
                onClick={() => toggle(id)}
              />
            )
          })}
        </Stack>
      )}
      <ComparisonTable draws={compared} onList={setListed} />
      {listed && <PupilsDialog of={listed} onClose={() => setListed(null)} />}
    </>
  )
}
