import type { BlockDifference } from '@afterbell/domain/policies/difference'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { BlockDifferenceView } from './BlockDifferenceView.tsx'
import { type Stretch, stretchesOf } from './stretches.ts'

/** A difference as it is read: the changes with what surrounds them; the rest opens where it is wanted. */
export function DifferenceText({ differences }: { differences: readonly BlockDifference[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {stretchesOf(differences).map((stretch) => (
        <StretchView key={stretch.blocks[0]?.place} stretch={stretch} />
      ))}
    </Box>
  )
}

function StretchView({ stretch: { shown, blocks } }: { stretch: Stretch }) {
  const say = useWords()
  const [open, setOpen] = useState(shown)
  if (!open) {
    return (
      <Button
        onClick={() => setOpen(true)}
        sx={{ borderTop: 1, borderBottom: 1, borderColor: 'divider', borderRadius: 0 }}
      >
        {say('policies.unchangedBlocks', { smart_count: blocks.length })}
      </Button>
    )
  }
  return (
    <>
      {blocks.map(({ place, difference }) => (
        <BlockDifferenceView key={place} difference={difference} />
      ))}
    </>
  )
}
