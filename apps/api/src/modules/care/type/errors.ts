import { builder } from '../../../graphql/builder.ts'
import { UserErrorInterface } from '../../../graphql/errors.ts'
import {
  CareInputsChangedError,
  CareMoveRefusedError,
  CareRoomTakenError,
  CareRoomTooSmallError,
  CareTimesMissingError,
} from '../errors.ts'

const interfaces = [UserErrorInterface]

builder.objectType(CareInputsChangedError, {
  name: 'CareInputsChangedError',
  description: '建议之后报名、教室或托管班有变化。 What the proposal follows from changed since.',
  interfaces,
})
builder.objectType(CareTimesMissingError, {
  name: 'CareTimesMissingError',
  description: '有年级没有作息时间。 A grade has no bell schedule in the term.',
  interfaces,
})
builder.objectType(CareRoomTakenError, {
  name: 'CareRoomTakenError',
  description: '教室在那个时间已有别的使用（R59）。 The room has another use at the time (R59).',
  interfaces,
})
builder.objectType(CareRoomTooSmallError, {
  name: 'CareRoomTooSmallError',
  description: '教室坐不下，确认后才保存。 More pupils than the room holds; saved only when confirmed.',
  interfaces,
})
builder.objectType(CareMoveRefusedError, {
  name: 'CareMoveRefusedError',
  description:
    '学生不能进入这个托管班：年级或星期不符，或没有报名。 The pupils cannot be in that class: another grade or weekday, or no application.',
  interfaces,
})
