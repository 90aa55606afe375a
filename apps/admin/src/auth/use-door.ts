import { type BaseSyntheticEvent, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form'
import { useWords } from '../i18n/use-words.ts'
import type { Outcome } from './credentials.ts'

interface Door<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  /** What is wrong as a whole; what is wrong with a field stands on the field. */
  readonly fault: string | null
  readonly submit: (event?: BaseSyntheticEvent) => Promise<void>
}

/** A form of the pages before the rooms: sends it, shows what is refused, and goes on when it is done. */
export function useDoor<Values extends FieldValues>(
  empty: DefaultValues<Values>,
  knock: (values: Values) => Promise<Outcome>,
  onDone: (values: Values) => Promise<void>,
): Door<Values> {
  const say = useWords()
  const form = useForm<Values>({ defaultValues: empty })
  const [fault, setFault] = useState<string | null>(null)

  const submit = form.handleSubmit(async (values) => {
    setFault(null)
    const outcome = await knock(values)
    if (outcome.kind === 'done') return onDone(values)
    setFault(outcome.kind === 'unreachable' ? say('signIn.unreachable') : outcome.message)
    if (outcome.kind !== 'refused') return
    outcome.issues.forEach(({ path, message }, index) => {
      if (path in values) form.setError(path as Path<Values>, { message }, { shouldFocus: index === 0 })
    })
  })
  return { form, fault, submit }
}
