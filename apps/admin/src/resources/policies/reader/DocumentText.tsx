import type { StructuredText } from '@afterbell/domain/policies/structured-text'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { contentLanguage } from '../../../i18n/locale.ts'
import { beginsWithTitle, blockAnchor } from './headings.ts'
import { TextBlockView } from './TextBlockView.tsx'

interface DocumentTextProps {
  readonly text: StructuredText
  /** What the head of the document says already. */
  readonly title: string
  /** What stands beside a block, such as how many comments are on it. */
  readonly beside?: (index: number) => ReactNode
}

/** The whole text of a version. Each block is a place that links lead to. */
export function DocumentText({ text, title, beside }: DocumentTextProps) {
  const first = beginsWithTitle(text, title) ? 1 : 0
  return (
    <Box lang={contentLanguage} sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {text.map(
        (block, index) =>
          index >= first && (
            <Box
              key={index}
              id={blockAnchor(index)}
              tabIndex={-1}
              sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', scrollMarginTop: 72, minWidth: 0 }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <TextBlockView block={block} />
              </Box>
              {beside?.(index)}
            </Box>
          ),
      )}
    </Box>
  )
}
