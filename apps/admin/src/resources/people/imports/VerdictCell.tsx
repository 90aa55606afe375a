import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { changedText, columnLabel } from './column-label.ts'
import { IssueText } from './IssueText.tsx'
import type { Line } from './operations.ts'
import { issuesElsewhere } from './verdicts.ts'

/** What becomes of a line, and why, as far as none of its cells can show it. */
export function VerdictCell({ line }: { line: Line }) {
  const say = useWords()
  return (
    <>
      <Typography component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        {say(`imports.verdicts.${line.verdict}`)}
      </Typography>
      {line.duplicateOf !== null && (
        <Typography variant="caption" component="span" sx={{ display: 'block', minWidth: 140 }}>
          {say('imports.duplicateOf', { row: line.duplicateOf })}
        </Typography>
      )}
      {line.changes.map(({ field, from, to }) => (
        <Typography key={`${field} ${to}`} variant="caption" component="span" sx={{ display: 'block', minWidth: 200 }}>
          {say('imports.change', {
            field: columnLabel(field, say),
            from: changedText(field, from, say),
            to: changedText(field, to, say),
          })}
        </Typography>
      ))}
      {issuesElsewhere(line).map((issue) => (
        <IssueText key={issue.message} issue={issue} />
      ))}
    </>
  )
}
