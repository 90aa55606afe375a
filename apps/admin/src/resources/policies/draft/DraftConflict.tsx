import { policyDifference } from '@afterbell/domain/policies/difference'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ReadVersion, type Version } from '../operations.ts'
import { textOf } from '../text.ts'
import { ConflictChoices } from './ConflictChoices.tsx'
import { type DraftValues, valuesOf } from './draft-values.ts'
import { edited, written } from './edited-text.ts'
import { choicesOf, mixed } from './merge.ts'
import { otherParts, type PartName } from './other-parts.ts'
import { useWriteDraft } from './use-write-draft.ts'

interface DraftConflictProps {
  /** The draft as the writer had read it. */
  readonly base: Version
  readonly mine: DraftValues
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Two people wrote one draft: shows block by block where they differ, and saves what is chosen over what stands now. */
export function DraftConflict({ base, mine, onSaved, onClose }: DraftConflictProps) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data: theirs, refetch } = useQuery({
    queryKey: ['policies', 'version', { id: base.id, meta: { editing: true, theirs: true } }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadVersion, { id: base.id }, { signal })).policyVersion,
    gcTime: 0,
  })
  if (!theirs) return null
  return (
    <Settling
      key={theirs.updatedAt}
      base={base}
      theirs={theirs}
      mine={mine}
      onSaved={onSaved}
      onStale={() => void refetch()}
      onClose={onClose}
    />
  )
}

interface SettlingProps extends DraftConflictProps {
  readonly theirs: Version
  /** Called when somebody was faster once more. */
  readonly onStale: () => void
}

function Settling({ base, theirs, mine, onSaved, onStale, onClose }: SettlingProps) {
  const say = useWords()
  const write = useWriteDraft()
  const differences = useMemo(() => policyDifference(textOf(theirs.body), written(mine.body)), [theirs, mine])
  const choices = useMemo(() => choicesOf(differences, textOf(base.body)), [differences, base])
  const parts = otherParts(valuesOf(base), valuesOf(theirs), mine)
  const [keepMine, setKeepMine] = useState<ReadonlySet<number>>(
    () => new Set(choices.filter((choice) => choice.mine).map(({ place }) => place)),
  )
  const [myParts, setMyParts] = useState<ReadonlySet<string>>(() => new Set(parts.map(({ name }) => name)))
  const [fault, setFault] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)

  async function save() {
    setIsSaving(true)
    const sideOf = (name: PartName) => (myParts.has(name) ? mine : valuesOf(theirs))
    const draft: DraftValues = {
      body: edited(mixed(differences, keepMine)),
      changeNote: sideOf('changeNote').changeNote,
      thresholds: sideOf('thresholds').thresholds ?? null,
    }
    const refused = await write({ id: theirs.id, expectedUpdatedAt: theirs.updatedAt }, draft)
    setIsSaving(false)
    if (!refused) return onSaved()
    if (refused.code === 'CONFLICT') onStale()
    setFault(refused.message)
  }

  const isSame = choices.length === 0 && parts.length === 0
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="draft-conflict">
      <DialogTitle id="draft-conflict">{say('conflict.titleUnknown')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {say(isSame ? 'conflict.sameResult' : 'policies.conflictReason')}
        </DialogContentText>
        {fault && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {fault}
          </Alert>
        )}
        <ConflictChoices
          choices={choices}
          parts={parts}
          keepMine={keepMine}
          myParts={myParts}
          onChoose={setKeepMine}
          onChoosePart={setMyParts}
        />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{say('conflict.cancel')}</Button>
        <Button variant="contained" loading={isSaving} onClick={() => void save()}>
          {say('conflict.merge')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
