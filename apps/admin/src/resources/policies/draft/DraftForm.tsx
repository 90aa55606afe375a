import Alert from '@mui/material/Alert'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import { useEffect, useState } from 'react'
import { Form, ResourceContextProvider, TextInput } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useNavigate } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { useChangedMeanwhile } from '../../../live/use-changes.ts'
import { FormBar } from '../../../record/FormBar.tsx'
import { FormErrors } from '../../../record/FormErrors.tsx'
import { FormFields } from '../../../record/FormFields.tsx'
import { useUndoNotice } from '../../../record/use-undo-notice.tsx'
import type { Faults } from '../../../record/use-verb.ts'
import { versionPath } from '../addresses.ts'
import type { Version } from '../operations.ts'
import { DraftConflict } from './DraftConflict.tsx'
import { type DraftValues, faultsOf, valuesOf } from './draft-values.ts'
import { TextEditor, type TextFaults } from './TextEditor.tsx'
import { ThresholdInputs } from './ThresholdInputs.tsx'
import { useWriteDraft } from './use-write-draft.ts'

const noFaults: TextFaults = new Map()

/** The form of a draft: what it changes, its text, and a plan's thresholds. Nothing written is lost when saving fails. */
export function DraftForm({ version, isPlan }: { version: Version; isPlan: boolean }) {
  const say = useWords()
  const navigate = useNavigate()
  const tell = useUndoNotice()
  const write = useWriteDraft()
  const { id, policyId, updatedAt } = version
  const [values] = useState(() => valuesOf(version))
  const [textFaults, setTextFaults] = useState(noFaults)
  const [conflict, setConflict] = useState<DraftValues | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const stale = useChangedMeanwhile('policies', policyId, updatedAt)

  // Once the form no longer asks before it is left.
  useEffect(() => {
    if (isSaved) navigate(versionPath(policyId, id))
  }, [isSaved, navigate, policyId, id])

  function done() {
    setConflict(null)
    void tell('record.saved', [policyId])
    setIsSaved(true)
  }

  async function save(given: FieldValues): Promise<Faults | undefined> {
    const draft = given as DraftValues
    setTextFaults(noFaults)
    const refused = await write({ id, expectedUpdatedAt: updatedAt }, draft)
    if (!refused) {
      done()
      return undefined
    }
    if (refused.code === 'CONFLICT') setConflict(draft)
    const { inText, inFields } = faultsOf(refused.issues ?? [], draft.body)
    setTextFaults(inText)
    return { root: { serverError: refused.message }, ...inFields }
  }

  return (
    <ResourceContextProvider value="policies">
      <Form record={values} onSubmit={save} warnWhenUnsavedChanges={!isSaved}>
        <Card sx={{ maxWidth: 960 }}>
          <CardContent>
            <div aria-live="polite">
              {stale && !isSaved && (
                <Alert severity="warning" sx={{ mb: 2 }}>
                  {say('record.changedMeanwhile')}
                </Alert>
              )}
            </div>
            <FormErrors />
            <FormFields>
              <TextInput
                source="changeNote"
                label={say('policies.changeNote')}
                helperText={say('policies.changeNoteHint')}
                multiline
                sx={{ gridColumn: '1 / -1' }}
              />
              <TextEditor faults={textFaults} />
              {isPlan && <ThresholdInputs />}
            </FormFields>
          </CardContent>
          <FormBar />
        </Card>
      </Form>
      {conflict && <DraftConflict base={version} mine={conflict} onSaved={done} onClose={() => setConflict(null)} />}
    </ResourceContextProvider>
  )
}
