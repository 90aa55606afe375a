import Typography from '@mui/material/Typography'
import { required, SelectInput, TextInput } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { Version } from '../operations.ts'
import { blockOf, excerptOf } from '../text.ts'
import { CommentOnPolicy } from './operations.ts'

interface Values {
  readonly groupId: string
  readonly block: number
  readonly text: string
}

interface CommentDialogProps {
  readonly version: Version
  /** The block that the comment is about; null: the whole. */
  readonly block: number | null
  readonly onClose: () => void
}

/** Stands for the whole text among the blocks to choose from. */
const whole = -1

/** Comments on a version in consultation, in the name of one of the viewer's groups that were asked (R30). */
export function CommentDialog({ version, block, onClose }: CommentDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const { id: versionId, body, commentingGroups } = version
  const [first] = commentingGroups
  const places = [
    { id: whole, name: say('policies.wholeText') },
    ...body.map((each, index) => ({ id: index, name: `${index + 1}. ${excerptOf(blockOf(each))}` })),
  ]

  const comment = ({ groupId, block: about, text }: Values) =>
    verb(
      CommentOnPolicy,
      { input: { versionId, groupId, block: about === whole ? null : about, text } },
      {
        done: 'policies.commented',
        resource: 'policyComments',
        ids: ({ commentOnPolicy }) => ('id' in commentOnPolicy ? [commentOnPolicy.id] : []),
      },
    )

  return (
    <VerbDialog
      title={say('policies.comment')}
      submit={say('policies.sendComment')}
      values={{ groupId: first?.id ?? '', block: block ?? whole } as Values}
      onSubmit={comment}
      onClose={onClose}
    >
      <Typography color="text.secondary">{say('policies.commentNext')}</Typography>
      <SelectInput
        source="groupId"
        label={say('policies.inNameOf')}
        choices={[...commentingGroups]}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <SelectInput
        source="block"
        label={say('policies.about')}
        choices={places}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <TextInput
        source="text"
        label={say('policies.commentText')}
        multiline
        minRows={4}
        autoFocus
        validate={required()}
        helperText={say('policies.commentHint')}
      />
    </VerbDialog>
  )
}
