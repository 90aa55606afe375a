import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useMay } from '../../../auth/use-session.ts'
import { enumLabel } from '../../../i18n/labels.ts'
import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Comment, Version } from '../operations.ts'
import { goToBlock } from '../reader/headings.ts'
import { blockOf, excerptOf } from '../text.ts'
import { commentAnchor } from './comment-anchor.ts'

interface CommentEntryProps {
  readonly comment: Comment
  readonly version: Version
  readonly onAnswer: () => void
}

/** A comment with its reply; who drafts answers it until the version is approved. */
export function CommentEntry({ comment, version, onAnswer }: CommentEntryProps) {
  const say = useWords()
  const translate = useTranslate()
  const mayDraft = useMay('policies:draft')
  const { id, block, text, state, reply, repliedAt, createdAt, groupName, authorName } = comment
  const about = block === null ? undefined : version.body[block]
  const verb = say(state === 'OPEN' ? 'policies.answer' : 'policies.answerAgain')
  const answerable = mayDraft && (version.state === 'IN_CONSULTATION' || version.state === 'DRAFT')
  return (
    <Box
      component="li"
      id={commentAnchor(id)}
      tabIndex={-1}
      sx={{ scrollMarginTop: 72, borderTop: 1, borderColor: 'divider', pt: 2 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>{authorName}</Typography>
        <Typography color="text.secondary">
          {say('policies.saidFor', { group: groupName, time: instantText(createdAt) })}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={state === 'OPEN' ? 'warning' : 'success'}
          label={enumLabel(translate, 'CommentState', state)}
          sx={{ fontSize: '0.875rem' }}
        />
      </Box>
      {block !== null && about && (
        <Link
          component="button"
          type="button"
          onClick={() => goToBlock(block)}
          sx={{ fontSize: '1rem', textAlign: 'left' }}
        >
          {say('policies.aboutBlock', { text: excerptOf(blockOf(about)) })}
        </Link>
      )}
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
      {reply && (
        <Box sx={{ mt: 1, pl: 2, borderLeft: 3, borderColor: 'divider' }}>
          <Typography variant="caption" component="p" color="text.secondary">
            {say('policies.replied', { time: repliedAt ? instantText(repliedAt) : '' })}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reply}</Typography>
        </Box>
      )}
      {answerable && (
        <Button
          variant={state === 'OPEN' ? 'outlined' : 'text'}
          aria-label={`${verb}: ${authorName}`}
          onClick={onAnswer}
          sx={{ mt: 1 }}
        >
          {verb}
        </Button>
      )}
    </Box>
  )
}
