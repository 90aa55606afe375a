import type { TranslateFunction } from 'react-admin'
import { weekdayText } from '../schools/weekday.ts'
import type { Application } from './operations.ts'

/** 周一、周三. */
export const weekdaysText = ({ weekdays }: Pick<Application, 'weekdays'>, translate: TranslateFunction): string =>
  weekdays.map((weekday) => weekdayText(weekday, translate)).join(translate('list.separator'))

/** The clubs chosen, in their order: 1 足球社、2 合唱社. */
export const choicesText = ({ choices }: Pick<Application, 'choices'>, translate: TranslateFunction): string =>
  choices.map(({ rank, club }) => `${rank} ${club.name}`).join(translate('list.separator'))
