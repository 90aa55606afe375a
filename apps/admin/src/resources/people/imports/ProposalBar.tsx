import AcceptIcon from '@mui/icons-material/AutoFixHighOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useWords } from '../../../i18n/use-words.ts'
import type { Batch } from './operations.ts'
import { useLineVerbs } from './use-line-verbs.ts'

/** The matters that proposals can settle. */
type Matter =
  | 'CLUB_UNKNOWN'
  | 'CLUB_OF_OTHER_GRADE'
  | 'PUPIL_UNKNOWN'
  | 'PUPIL_OF_OTHER_NAME'
  | 'VENUE_UNKNOWN'
  | 'TEACHER_UNKNOWN'
  | 'SIZES_OUT_OF_ORDER'

/** What is proposed for the list's faults, to be accepted by kind: nothing is mended before a person says so. */
export function ProposalBar({ batch }: { batch: Batch }) {
  const say = useWords()
  const { acceptKind } = useLineVerbs(batch)
  if (batch.proposalCounts.length === 0) return null
  return (
    <Alert severity="info" icon={<AcceptIcon />} sx={{ mb: 1 }}>
      {say('imports.proposalsHint')}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1 }}>
        {batch.proposalCounts.map(({ code, count }) => (
          <Button key={code} variant="outlined" size="small" onClick={() => void acceptKind(code)}>
            {say('imports.acceptAll', { matter: say(`imports.matterNames.${code as Matter}`), smart_count: count })}
          </Button>
        ))}
      </Stack>
    </Alert>
  )
}
