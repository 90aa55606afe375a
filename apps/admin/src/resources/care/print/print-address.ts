/** Of what a sheet is printed: records and numbers alone, so that no name stands in an address. */
const named = ['ids', 'weekday', 'gradeId', 'homeClassId'] as const

export interface PrintQuestion {
  readonly ids?: readonly string[]
  readonly weekday?: number
  readonly gradeId?: string
  readonly homeClassId?: string
}

/** Where the sheets of some care classes are printed. */
export function printAddress(question: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams(
    named.flatMap((name) => (question[name] === undefined ? [] : [[name, String(question[name])]])),
  )
  return `/care/print?${params}`
}

/** What an address asks for. */
export function printQuestion(params: URLSearchParams): PrintQuestion {
  const [ids, weekday, gradeId, homeClassId] = named.map((name) => params.get(name))
  return {
    ...(ids && { ids: ids.split(',') }),
    ...(weekday && { weekday: Number(weekday) }),
    ...(gradeId && { gradeId }),
    ...(homeClassId && { homeClassId }),
  }
}
