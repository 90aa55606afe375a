import { isPolicyOpenToComments } from '@afterbell/domain/policies/lifecycle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import type { Comment, Version } from '../operations.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { CommentEntry } from './CommentEntry.tsx'
import { useCommenting } from './use-commenting.tsx'

/** What the groups asked have said of a version, and what became of it (R30). */
export function CommentSection({ version }: { version: Version }) {
  const say = useWords()
  const { comments, begin } = useCommenting()
  const [answering, setAnswering] = useState<Comment | null>(null)
  if (comments.length === 0 && !isPolicyOpenToComments(version.state)) return null
  const open = comments.filter(({ state }) => state === 'OPEN').length
  return (
    <Box className="not-printed">
      <Section
        title={say('policies.comments')}
        actions={
          begin && (
            <Button variant="outlined" onClick={() => begin(null)}>
              {say('policies.comment')}
            </Button>
          )
        }
      >
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {comments.length === 0
            ? say(begin ? 'policies.noCommentsBegin' : 'policies.noComments')
            : say('policies.commentSum', { count: comments.length, open })}
        </Typography>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
          {comments.map((comment) => (
            <CommentEntry key={comment.id} comment={comment} version={version} onAnswer={() => setAnswering(comment)} />
          ))}
        </Box>
        {answering && <AnswerDialog comment={answering} onClose={() => setAnswering(null)} />}
      </Section>
    </Box>
  )
}
