import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { ResourceContextProvider, required, TextInput } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { DrawRules } from '../operations.ts'
import { rulesText } from '../rules.ts'
import { EnterDrawEntropy } from './operations.ts'

interface EntropyDialogProps {
  readonly commitmentId: string
  readonly rules: DrawRules
  readonly onClose: () => void
}

interface Written {
  readonly publicEntropy: string
  readonly source: string
}

/** Enters the digits and fixes the rules, once and for all. */
export function EntropyDialog({ commitmentId, rules, onClose }: EntropyDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const enter = (written: Written) =>
    verb(
      EnterDrawEntropy,
      { input: { commitmentId, ...rules, ...written } },
      { done: 'placement.entropyDone', resource: 'draws', ids: [commitmentId] },
    )
  return (
    // The summary of what is wrong names the fields by their resource.
    <ResourceContextProvider value="draws">
      <VerbDialog
        title={say('placement.enterEntropy')}
        submit={say('placement.enterEntropySubmit')}
        values={{ publicEntropy: '', source: say('placement.entropySourceUsual') }}
        onSubmit={enter}
        onClose={onClose}
      >
        <Alert severity="warning">{say('placement.entropyOnce')}</Alert>
        <Typography>{say('placement.rulesToFix', { rules: rulesText(rules, say) })}</Typography>
        <TextInput
          source="publicEntropy"
          label={say('placement.entropyLabel')}
          helperText={say('placement.entropyHint')}
          validate={required()}
          autoFocus
          autoComplete="off"
        />
        <TextInput source="source" label={say('placement.entropySource')} validate={required()} helperText={false} />
      </VerbDialog>
    </ResourceContextProvider>
  )
}
