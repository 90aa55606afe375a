import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useId } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { type ContentsEntry, goToBlock } from './headings.ts'

/** Fewer headings than these are seen at a glance. */
const worthwhile = 4

/** The contents of a long text; each entry leads to its heading. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const say = useWords()
  const listId = useId()
  if (entries.length < worthwhile) return null
  return (
    <Section title={say('policies.contents')}>
      <nav aria-labelledby={listId}>
        <Box component="ul" id={listId} aria-label={say('policies.contents')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {entries.map(({ index, level, text }) => (
            <Box component="li" key={index} sx={{ pl: (level - 1) * 1.5 - 1.5 }}>
              <Link
                component="button"
                type="button"
                onClick={() => goToBlock(index)}
                sx={{ fontSize: '1rem', textAlign: 'left', py: 0.5, '@media (pointer: coarse)': { minHeight: 44 } }}
              >
                {text}
              </Link>
            </Box>
          ))}
        </Box>
      </nav>
    </Section>
  )
}
