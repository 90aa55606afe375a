import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type ReactNode, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RevealPhone, RevealRollNumber } from './operations.ts'

type Revealed = { readonly value: string | null } | { readonly message: string }

interface RevealableProps {
  readonly masked: string | null
  /** Of whom and what, for those who hear the button. */
  readonly label: string
  readonly reveal: (dataProvider: AppDataProvider) => Promise<Revealed>
}

/** A value that is masked until somebody asks for it; asking is logged. It is gone again when the page is left. */
export function Revealable({ masked, label, reveal }: RevealableProps) {
  const say = useWords()
  const notify = useNotify()
  const mayReveal = useMay('people:reveal')
  const dataProvider = useDataProvider<AppDataProvider>()
  const [revealed, setRevealed] = useState<string | null>(null)
  if (!masked) return <>{say('record.unset')}</>

  async function ask() {
    try {
      const answer = await reveal(dataProvider)
      if ('message' in answer) notify(answer.message, { type: 'warning' })
      else setRevealed(answer.value)
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
    }
  }

  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <span aria-live="polite">{revealed ?? masked}</span>
      {mayReveal && revealed === null && (
        <Button
          size="small"
          startIcon={<VisibilityIcon />}
          aria-label={`${say('people.reveal')}: ${label}`}
          title={say('people.revealIsLogged')}
          onClick={() => void ask()}
        >
          {say('people.reveal')}
        </Button>
      )}
    </Box>
  )
}

interface PhoneProps {
  readonly masked: string | null
  readonly person: { readonly id: string; readonly name: string }
  readonly personType: 'GUARDIAN' | 'STAFF'
}

/** A person's phone. */
export function Phone({ masked, person, personType }: PhoneProps): ReactNode {
  return (
    <Revealable
      masked={masked}
      label={person.name}
      reveal={async (dataProvider) => {
        const { revealPhone } = await dataProvider.run(RevealPhone, { input: { id: person.id, personType } })
        return revealPhone.__typename === 'RevealedValue' ? { value: revealPhone.value } : revealPhone
      }}
    />
  )
}

/** A pupil's number in the national school roll, which holds the number of his identity card. */
export function RollNumber({
  masked,
  pupil,
}: {
  masked: string | null
  pupil: { id: string; name: string }
}): ReactNode {
  return (
    <Revealable
      masked={masked}
      label={pupil.name}
      reveal={async (dataProvider) => {
        const { revealRollNumber } = await dataProvider.run(RevealRollNumber, { input: { id: pupil.id } })
        return revealRollNumber.__typename === 'RevealedValue' ? { value: revealRollNumber.value } : revealRollNumber
      }}
    />
  )
}
