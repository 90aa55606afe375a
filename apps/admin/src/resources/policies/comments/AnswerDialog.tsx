import type { EnumValue } from '@afterbell/graphql/schema-meta'
import Typography from '@mui/material/Typography'
import { RadioButtonGroupInput, required, TextInput } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { Comment } from '../operations.ts'
import { AnswerComment } from './operations.ts'

interface Values {
  readonly state: EnumValue<'CommentState'>
  readonly reply: string
}

const answers = ['ANSWERED', 'TAKEN_UP'] as const

/** Answers a comment, or takes it up, with a sentence for the one who made it (R30). */
export function AnswerDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const say = useWords()
  const verb = useVerb()
  const { id, updatedAt, text, state, reply } = comment
  const answer = (values: Values) =>
    verb(
      AnswerComment,
      { input: { id, expectedUpdatedAt: updatedAt, state: values.state, reply: values.reply } },
      { done: 'policies.answered', resource: 'policyComments', ids: [id] },
    )
  return (
    <VerbDialog
      title={say('policies.answerOf', { name: comment.authorName })}
      submit={say('policies.sendAnswer')}
      values={{ state: state === 'OPEN' ? 'ANSWERED' : state, reply: reply ?? '' } as Values}
      onSubmit={answer}
      onClose={onClose}
    >
      <Typography
        component="blockquote"
        sx={{ m: 0, pl: 2, borderLeft: 3, borderColor: 'divider', whiteSpace: 'pre-line' }}
      >
        {text}
      </Typography>
      <RadioButtonGroupInput
        source="state"
        label={say('policies.answerKind')}
        choices={answers.map((value) => ({ id: value, name: say(`policies.answerKinds.${value}`) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <TextInput
        source="reply"
        label={say('policies.reply')}
        multiline
        minRows={3}
        validate={required()}
        helperText={say('policies.replyHint')}
      />
    </VerbDialog>
  )
}
