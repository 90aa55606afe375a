import Button from '@mui/material/Button'
import { useState } from 'react'
import { FormDataConsumer, TextInput, useTranslate } from 'react-admin'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type Account, GrantRole, RevokeRole } from './operations.ts'
import { RoleInputs, type RoleValues, roleInput } from './RoleInputs.tsx'
import { roleText } from './role-text.ts'
import { useAccount } from './use-account.ts'

type Held = Account['roles'][number]

/** The roles of an account in the school; each is granted and revoked for itself, from the next request on. */
export function RoleSection() {
  const say = useWords()
  const translate = useTranslate()
  const { roles } = useAccount()
  const [granting, setGranting] = useState(false)
  const [revoking, setRevoking] = useState<Held | null>(null)
  return (
    <Section
      title={say('accounts.roles')}
      actions={<Button onClick={() => setGranting(true)}>{say('accounts.grantRole')}</Button>}
    >
      <FactTable
        label={say('accounts.roles')}
        headings={[say('accounts.role'), say('accounts.grantedAt'), '']}
        rows={roles.map((held) => {
          const text = roleText(held, translate)
          const revoke = (
            <Button aria-label={`${say('accounts.revokeRole')}: ${text}`} onClick={() => setRevoking(held)}>
              {say('accounts.revokeRole')}
            </Button>
          )
          return { key: held.id, cells: [text, instantText(held.grantedAt), revoke] }
        })}
      />
      {granting && <GrantDialog onClose={() => setGranting(false)} />}
      {revoking && <RevokeDialog held={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  )
}

function GrantDialog({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const verb = useVerb()
  const { id, name } = useAccount()
  const values: RoleValues = { role: 'TEACHER' }
  return (
    <VerbDialog
      title={say('accounts.grantRoleTitle', { name })}
      submit={say('accounts.grantRole')}
      values={values as RoleValues & Record<string, unknown>}
      onSubmit={(role) =>
        verb(
          GrantRole,
          { input: { accountId: id, ...roleInput(role) } },
          { done: 'accounts.roleGranted', resource: 'accounts', ids: [id] },
        )
      }
      onClose={onClose}
    >
      <FormDataConsumer>{({ formData }) => <RoleInputs role={formData.role} />}</FormDataConsumer>
    </VerbDialog>
  )
}

function RevokeDialog({ held, onClose }: { held: Held; onClose: () => void }) {
  const say = useWords()
  const verb = useVerb()
  const translate = useTranslate()
  const { id, name } = useAccount()
  return (
    <VerbDialog
      title={say('accounts.revokeRoleTitle', { name, role: roleText(held, translate) })}
      submit={say('accounts.revokeRole')}
      values={{ reason: '' }}
      onSubmit={({ reason }) =>
        verb(
          RevokeRole,
          { input: { grantId: held.id, reason: reason || null } },
          { done: 'accounts.roleRevoked', resource: 'accounts', ids: [id] },
        )
      }
      onClose={onClose}
    >
      <TextInput source="reason" label={say('accounts.reason')} multiline helperText={say('accounts.revokeHint')} />
    </VerbDialog>
  )
}
