import { type EnumValue, enumValues } from '@afterbell/graphql/schema-meta'
import Typography from '@mui/material/Typography'
import { RadioButtonGroupInput, required, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type Application, ConfirmApplication } from './operations.ts'

interface Values {
  readonly how: EnumValue<'RecordedConfirmation'>
}

/** Records that a guardian confirmed, and how (R90). */
export function ConfirmDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  const { id, updatedAt } = application
  const choices = (enumValues('RecordedConfirmation') ?? []).map((way) => ({
    id: way,
    name: enumLabel(translate, 'RecordedConfirmation', way),
  }))
  return (
    <VerbDialog
      title={say('applications.confirm')}
      submit={say('applications.confirm')}
      values={{} as Values}
      onSubmit={({ how }) =>
        verb(
          ConfirmApplication,
          { input: { id, expectedUpdatedAt: updatedAt, how } },
          { done: 'applications.confirmedDone', resource: 'applications', ids: [id] },
        )
      }
      onClose={onClose}
    >
      <Typography color="text.secondary">{say('applications.confirmHint')}</Typography>
      <RadioButtonGroupInput
        source="how"
        label={say('applications.how')}
        choices={choices}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
    </VerbDialog>
  )
}
