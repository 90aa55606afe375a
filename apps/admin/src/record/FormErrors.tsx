import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Link from '@mui/material/Link'
import { useResourceContext, useTranslate } from 'react-admin'
import { useFormContext, useFormState } from 'react-hook-form'
import { fieldLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'

interface FieldFault {
  readonly path: string
  readonly message: string
}

/** Every fault of a form, with the path of its field, all the way down. */
function faultsOf(errors: object, above = ''): FieldFault[] {
  return Object.entries(errors).flatMap(([name, fault]) => {
    if (!fault || typeof fault !== 'object' || name === 'root' || name === 'ref') return []
    const path = above ? `${above}.${name}` : name
    const { message } = fault as { message?: unknown }
    return typeof message === 'string' ? [{ path, message }] : faultsOf(fault, path)
  })
}

/** What keeps a form from being saved, in one place: the server's sentence, and each field as a link to it. */
export function FormErrors() {
  const say = useWords()
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const { setFocus } = useFormContext()
  const { errors, submitCount } = useFormState()
  const server = errors.root?.serverError?.message
  const faults = faultsOf(errors)
  if (submitCount === 0 || (!server && faults.length === 0)) return null
  return (
    <Alert severity="error" role="alert" sx={{ mb: 2 }}>
      <AlertTitle>{server || say('record.errorsTitle')}</AlertTitle>
      {faults.map(({ path, message }) => (
        <div key={path}>
          <Link
            component="button"
            type="button"
            onClick={() => setFocus(path)}
            sx={{ fontSize: '1rem', textAlign: 'left' }}
          >
            {labelOf(path)}: {readable(message)}
          </Link>
        </div>
      ))}
    </Alert>
  )

  function labelOf(path: string): string {
    // A fault within a list of the record, such as `sessions.0.period`, is named by the list.
    return fieldLabel(translate, resource, path.split('.')[0] ?? path)
  }

  /** Rules of the browser's side say their key, in react-admin's wrapping; the server says a sentence. */
  function readable(message: string): string {
    const wrapped = message.startsWith('@@react-admin@@')
      ? JSON.parse(message.slice('@@react-admin@@'.length))
      : message
    return typeof wrapped === 'string' ? translate(wrapped, { _: wrapped }) : translate(wrapped.message, wrapped.args)
  }
}
