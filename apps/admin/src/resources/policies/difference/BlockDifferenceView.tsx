import type { BlockDifference } from '@afterbell/domain/policies/difference'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { contentLanguage } from '../../../i18n/locale.ts'
import { TextBlockView } from '../reader/TextBlockView.tsx'
import { InsideView } from './InsideView.tsx'

const looks = {
  SAME: { sign: '', colour: 'transparent', line: 'solid' },
  ADDED: { sign: '+', colour: 'success.main', line: 'solid' },
  REMOVED: { sign: '−', colour: 'error.main', line: 'dashed' },
  CHANGED: { sign: '±', colour: 'info.main', line: 'double' },
} as const

interface BlockDifferenceViewProps {
  readonly difference: BlockDifference
  /** What can be done with a change, such as choosing a side. */
  readonly children?: ReactNode
}

/** A block with what became of it: by a word and a sign at its head, by its edge, and inside by words added and removed. */
export function BlockDifferenceView({ difference, children }: BlockDifferenceViewProps) {
  const translate = useTranslate()
  const { kind } = difference
  const { sign, colour, line } = looks[kind]
  return (
    <Box sx={{ pl: 1.5, borderLeft: kind === 'CHANGED' ? '6px' : '4px', borderLeftStyle: line, borderColor: colour }}>
      {kind !== 'SAME' && (
        <Typography component="div" sx={{ fontWeight: 600, color: colour }}>
          <span aria-hidden="true">{sign}</span> {enumLabel(translate, 'DifferenceKind', kind)}
        </Typography>
      )}
      <div lang={contentLanguage}>
        {kind === 'CHANGED' ? (
          <InsideView inside={difference.inside} block={difference.after} />
        ) : (
          <Box
            component={kind === 'REMOVED' ? 'del' : kind === 'ADDED' ? 'ins' : 'div'}
            sx={{ display: 'block', textDecoration: kind === 'REMOVED' ? 'line-through' : 'none' }}
          >
            <TextBlockView block={difference.block} />
          </Box>
        )}
      </div>
      {children}
    </Box>
  )
}
