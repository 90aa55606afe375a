import type { TranslateFunction } from 'react-admin'
import { resourceLabel } from '../../i18n/labels.ts'
import type { Action } from './operations.ts'

const plainVerbs = ['create', 'update', 'archive', 'restore']

/** What was done, in words: `schools:update-venues` is 修改场地, unless the room has a text of its own for the kind. */
export function actionTitle({ kind, resource, recordIds }: Action, translate: TranslateFunction): string {
  const verb = kind.slice(kind.indexOf(':') + 1).split('-')[0] ?? ''
  const count = recordIds.length
  const name = resourceLabel(translate, resource, count)
  const plain = plainVerbs.includes(verb)
    ? { _: translate('actions.kind', { verb: translate(`actions.verbs.${verb}`), name }) }
    : {}
  const title = translate(`actions.kinds.${kind}`, plain)
  return count > 1 ? translate('actions.several', { title, smart_count: count }) : title
}
