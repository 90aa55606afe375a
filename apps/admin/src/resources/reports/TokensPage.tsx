import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { NumberInput, required, TextInput, Title } from 'react-admin'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { CreateServiceToken, RevokeServiceToken } from './operations.ts'
import { ReportLinks } from './ReportLinks.tsx'
import { useServiceTokens } from './use-reports.ts'

/** 访问令牌: what lets the bureau's own programs read its reports; each is named, expires, and can be revoked. */
export function TokensPage() {
  const say = useWords()
  return (
    <Permitted permission="reports:tokens">
      <Title title={say('reports.tokens')} />
      <ReportLinks />
      <Tokens />
    </Permitted>
  )
}

function Tokens() {
  const say = useWords()
  const verb = useVerb()
  const { data = [] } = useServiceTokens()
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const create = ({ name, days }: { name: string; days: number }) =>
    verb(
      CreateServiceToken,
      { input: { name, days } },
      {
        ...{ done: 'reports.tokenMade', resource: 'serviceTokens', ids: [] },
        onDone: ({ result }) => setMade(result.__typename === 'NewServiceToken' ? result.token : null),
      },
    )
  const revoke = (id: string) =>
    void verb(
      RevokeServiceToken,
      { input: { id } },
      { done: 'reports.tokenRevoked', resource: 'serviceTokens', ids: [] },
    )
  const revokedText = (at: string, by: string | null) =>
    by ? say('reports.revokedBy', { at: instantText(at), by }) : say('reports.revokedAt', { at: instantText(at) })
  return (
    <Stack spacing={2} sx={{ py: 1 }}>
      <Typography>{say('reports.tokensIntro')}</Typography>
      {made && (
        <Alert severity="success" onClose={() => setMade(null)}>
          {say('reports.tokenOnce')}
          <Typography component="code" sx={{ display: 'block', fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
            {made}
          </Typography>
        </Alert>
      )}
      <Section
        title={say('reports.tokens')}
        actions={
          <Button variant="contained" onClick={() => setCreating(true)}>
            {say('reports.makeToken')}
          </Button>
        }
      >
        <FactTable
          label={say('reports.tokens')}
          headings={[
            say('reports.tokenName'),
            say('reports.tokenExpires'),
            say('reports.tokenUsed'),
            say('reports.tokenBy'),
            say('reports.tokenState'),
          ]}
          rows={data.map(({ id, name, expiresAt, lastUsedAt, createdByName, revokedAt, revokedByName }) => ({
            key: id,
            cells: [
              name,
              instantText(expiresAt),
              lastUsedAt ? instantText(lastUsedAt) : say('reports.never'),
              createdByName,
              revokedAt ? (
                revokedText(revokedAt, revokedByName)
              ) : (
                <Button
                  key="revoke"
                  size="small"
                  onClick={() => revoke(id)}
                  aria-label={`${say('reports.revoke')} ${name}`}
                >
                  {say('reports.revoke')}
                </Button>
              ),
            ],
          }))}
        />
      </Section>
      {creating && (
        <VerbDialog
          title={say('reports.makeToken')}
          submit={say('reports.makeToken')}
          values={{ name: '', days: 180 }}
          onSubmit={create}
          onClose={() => setCreating(false)}
        >
          <TextInput
            source="name"
            label={say('reports.tokenName')}
            validate={required()}
            helperText={false}
            autoFocus
          />
          <NumberInput
            source="days"
            label={say('reports.tokenDays')}
            validate={required()}
            min={1}
            max={365}
            helperText={false}
          />
        </VerbDialog>
      )}
    </Stack>
  )
}
