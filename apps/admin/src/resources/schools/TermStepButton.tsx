import Button from '@mui/material/Button'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { CloseTerm, OpenTerm } from './operations.ts'
import { useTerm } from './use-term.ts'

/** Opens a prepared term, or closes the open one for good; the server says what is still missing. */
export function TermStepButton() {
  const say = useWords()
  const verb = useVerb()
  const { term, editable } = useTerm()
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)
  if (!editable) return null
  const opens = term.state === 'DRAFT'
  const name = opens ? 'open' : 'close'

  async function run() {
    setRunning(true)
    const input = { id: term.id, expectedUpdatedAt: term.updatedAt }
    const about = { resource: 'terms', ids: [term.id] }
    if (opens) await verb(OpenTerm, { input }, { done: 'schools.termOpened', ...about })
    else await verb(CloseTerm, { input }, { done: 'schools.termClosed', ...about })
    setRunning(false)
    setAsking(false)
  }

  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {say(`schools.${name}Term`)}
      </Button>
      <Confirm
        isOpen={asking}
        loading={running}
        title={say(`schools.${name}TermTitle`, { name: term.name })}
        content={say(`schools.${name}TermContent`)}
        confirm={say(`schools.${name}Term`)}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
