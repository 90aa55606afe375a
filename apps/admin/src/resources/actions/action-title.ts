import type { TranslateFunction } from 'react-admin'
import { resourceLabel } from '../../i18n/labels.ts'
import type { Action } from './operations.ts'

const plainVerbs = ['create', 'update', 'archive', 'restore']

/** What was done, in words: `schools:update-venues` is 修改场地; the verbs of a room have texts of their own. */
export function actionTitle({ kind, resource, recordIds }: Action, translate: TranslateFunction): string {
  const verb = kind.slice(kind.indexOf(':') + 1).split('-')[0] ?? ''
  const count = recordIds.length
  const name = resourceLabel(translate, resource, count)
  const title = plainVerbs.includes(verb)
    ? translate('actions.kind', { verb: translate(`actions.verbs.${verb}`), name })
    : translate(`actions.kinds.${kind}`)
  return count > 1 ? translate('actions.several', { title, smart_count: count }) : title
}
