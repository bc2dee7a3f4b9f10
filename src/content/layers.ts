import type { LayerConfig } from './pdfjs.js'

/** Optional content as pdfjs gives it: a group, or a membership of groups. */
export interface LayerUse {
  readonly type: string
  readonly id?: string
  readonly ids?: readonly string[]
  readonly policy?: string | null
  readonly expression?: Expression
}

/** `/VE` of a membership: an operator, then groups or expressions. */
type Expression = readonly (string | Expression)[]

/** Whether a viewer shows it when the file is opened, or prints it. */
export type Visible = (use: LayerUse | null, medium: 'view' | 'print') => boolean

/** When a membership is shown: ISO 32000-1, table 99. */
const POLICIES: Readonly<Record<string, (ids: readonly string[], on: (id: string) => boolean) => boolean>> = {
  AnyOn: (ids, on) => ids.some(on),
  AllOn: (ids, on) => ids.every(on),
  AnyOff: (ids, on) => !ids.every(on),
  AllOff: (ids, on) => !ids.some(on),
}

/** Optional content by ISO 32000-1, 8.11. What the file does not define is shown, and printed. */
export function visibility(config: LayerConfig | null): Visible {
  const media = { view: visibleOn(config, 'view'), print: visibleOn(config, 'print') }
  return (use, medium) => media[medium](use)
}

function visibleOn(config: LayerConfig | null, medium: 'view' | 'print') {
  const groups = new Map<string, boolean>()
  for (const { id } of config?.groups ?? []) groups.set(id, config!.baseState !== 'OFF')
  for (const id of config?.on ?? []) groups.set(id, true)
  for (const id of config?.off ?? []) groups.set(id, false)
  for (const { id, usage } of config?.groups ?? []) {
    const state = medium === 'view' ? usage.view?.viewState : usage.print?.printState
    if (state === 'OFF') groups.set(id, false)
  }

  const on = (id: string) => groups.get(id) ?? true
  const holds = ([operator, ...operands]: Expression): boolean => {
    const values = operands.map((operand) => (typeof operand === 'string' ? on(operand) : holds(operand)))
    if (operator === 'Or') return values.includes(true)
    if (operator === 'Not') return !values[0]
    return !values.includes(false)
  }
  return (use: LayerUse | null): boolean => {
    if (use?.type === 'OCG') return on(use.id ?? '')
    if (use?.expression) return holds(use.expression)
    const { ids = [], policy } = use ?? {}
    return ids.length === 0 || (POLICIES[policy ?? 'AnyOn'] ?? POLICIES.AnyOn!)(ids, on)
  }
}
