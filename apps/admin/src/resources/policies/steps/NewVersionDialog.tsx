import Typography from '@mui/material/Typography'
import { TextInput } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import { draftPath } from '../addresses.ts'
import { usePolicy } from '../use-policy.ts'
import { DraftVersion } from './operations.ts'

/** Draws a new draft from the version in force, which stays in force until the new one replaces it. */
export function NewVersionDialog({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const verb = useVerb()
  const navigate = useNavigate()
  const { id: policyId, title } = usePolicy()
  const draw = ({ changeNote }: { changeNote: string }) =>
    verb(
      DraftVersion,
      { input: { policyId, changeNote: changeNote || null } },
      {
        done: 'policies.stepped.SUPERSEDE',
        resource: 'policies',
        ids: [policyId],
        onDone: ({ createPolicyVersion: made }) => {
          if ('id' in made) navigate(draftPath(policyId, made.id))
        },
      },
    )
  return (
    <VerbDialog
      title={say('policies.stepTitles.SUPERSEDE', { title })}
      submit={say('policies.steps.SUPERSEDE')}
      values={{ changeNote: '' }}
      onSubmit={draw}
      onClose={onClose}
    >
      <Typography>{say('policies.stepContents.SUPERSEDE')}</Typography>
      <TextInput
        source="changeNote"
        label={say('policies.changeNote')}
        multiline
        minRows={2}
        helperText={say('policies.changeNoteHint')}
      />
    </VerbDialog>
  )
}
