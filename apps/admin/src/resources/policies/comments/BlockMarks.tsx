import type { TextBlock } from '@afterbell/domain/policies/structured-text'
import CommentIcon from '@mui/icons-material/AddCommentOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useWords } from '../../../i18n/use-words.ts'
import { excerptOf } from '../text.ts'
import { commentAnchor } from './comment-anchor.ts'
import { useCommenting } from './use-commenting.tsx'

/** Beside a block: how many comments are on it, and the way to make one. */
export function BlockMarks({ index, block }: { index: number; block: TextBlock | undefined }) {
  const say = useWords()
  const { comments, begin } = useCommenting()
  const here = comments.filter((comment) => comment.block === index)
  const [first] = here
  if (!block || (!first && !begin)) return null
  const label = say('policies.commentOn', { text: excerptOf(block) })
  const count = say('policies.commentCount', { smart_count: here.length })
  return (
    <Box className="not-printed" sx={{ flex: 'none', display: 'flex', alignItems: 'center' }}>
      {first && (
        <Button
          size="small"
          aria-label={`${count}: ${excerptOf(block)}`}
          onClick={() => document.getElementById(commentAnchor(first.id))?.focus()}
          sx={{ minWidth: 0 }}
        >
          {count}
        </Button>
      )}
      {begin && (
        <Tooltip title={label}>
          <IconButton size="small" aria-label={label} onClick={() => begin(index)}>
            <CommentIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  )
}
