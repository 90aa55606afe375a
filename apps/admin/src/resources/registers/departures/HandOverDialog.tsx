import { useRef } from 'react'
import { NumberInput, required, TextInput } from 'react-admin'
import { newKey } from '../../../data/new-key.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import { type Departure, HandOverPupils } from './operations.ts'
import { originText } from './origin-text.ts'

interface HandOverDialogProps {
  readonly departure: Departure
  readonly onClose: () => void
}

/** 交出: pupils handed over with a count; whoever takes them counts again (R57). */
export function HandOverDialog({ departure, onClose }: HandOverDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const keyFor = useKeyFor()
  const { fromHomeClassId, fromSessionId, sessionId, sessionName, expected, handedCount } = departure
  return (
    <VerbDialog
      title={say('registers.departures.dialog', { from: originText(departure), to: sessionName })}
      submit={say('registers.departures.hand')}
      values={{ count: handedCount ?? expected, note: '' }}
      onSubmit={({ count, note }) =>
        verb(
          HandOverPupils,
          {
            input: {
              sessionId,
              fromHomeClassId,
              fromSessionId,
              count,
              note: note || null,
              key: keyFor(`${count} ${note}`),
            },
          },
          { done: 'registers.departures.done', resource: 'registers', ids: [] },
        )
      }
      onClose={onClose}
    >
      <NumberInput
        source="count"
        label={say('registers.departures.count')}
        helperText={say('registers.departures.shouldBe', { n: expected })}
        validate={required()}
        min={0}
        autoFocus
      />
      <TextInput source="note" label={say('registers.departures.note')} multiline />
    </VerbDialog>
  )
}

/** The same key for the same words: a second tap on a slow line hands nobody over twice. */
function useKeyFor() {
  const last = useRef({ said: '', key: '' })
  return (said: string) => {
    if (last.current.said !== said) last.current = { said, key: newKey() }
    return last.current.key
  }
}
