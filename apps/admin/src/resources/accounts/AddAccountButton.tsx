import AddIcon from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { ArrayInput, FormDataConsumer, required, SimpleFormIterator, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { FirstPasswordDialog, type IssuedPassword } from './FirstPasswordDialog.tsx'
import { AddAccount } from './operations.ts'
import { RoleInputs, type RoleValues, roleInput } from './RoleInputs.tsx'
import { StaffChoice } from './StaffChoice.tsx'

interface Values {
  readonly staffId: string
  readonly username: string
  readonly roles: readonly RoleValues[]
}

const nothing: Values = { staffId: '', username: '', roles: [{ role: 'TEACHER' }] }

/** Adds an account for a member of staff; the password to begin with is shown once. */
export function AddAccountButton() {
  const say = useWords()
  const verb = useVerb()
  const [adding, setAdding] = useState(false)
  const [issued, setIssued] = useState<IssuedPassword | null>(null)

  const add = ({ staffId, username, roles }: Values) =>
    verb(
      AddAccount,
      { input: { staffId, username, roles: roles.map(roleInput) } },
      {
        done: 'accounts.added',
        resource: 'accounts',
        ids: [],
        onDone: ({ createAccount }) => createAccount.__typename === 'FirstPassword' && setIssued(createAccount),
      },
    )

  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} sx={{ mr: 1 }} onClick={() => setAdding(true)}>
        {say('accounts.add')}
      </Button>
      {adding && (
        <VerbDialog
          title={say('accounts.add')}
          submit={say('record.save')}
          values={nothing}
          onSubmit={add}
          onClose={() => setAdding(false)}
        >
          <StaffChoice source="staffId" label={say('accounts.staff')} />
          <TextInput
            source="username"
            label={say('accounts.username')}
            validate={required()}
            autoComplete="off"
            helperText={say('accounts.usernameHint')}
          />
          <ArrayInput source="roles" label={say('accounts.roles')}>
            <SimpleFormIterator inline disableReordering>
              <FormDataConsumer>{({ scopedFormData }) => <RoleInputs role={scopedFormData?.role} />}</FormDataConsumer>
            </SimpleFormIterator>
          </ArrayInput>
        </VerbDialog>
      )}
      {issued && <FirstPasswordDialog issued={issued} onClose={() => setIssued(null)} />}
    </>
  )
}
