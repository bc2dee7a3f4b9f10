import { isDictionary, valueIn } from './dictionaries.ts'
import type { Dictionary, LayerConfig } from './pdfjs.js'

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

/** Nothing where it depends: on the viewer, on whether it shows or prints, on how large the page is shown. */
export type Shown = boolean | undefined

/** Whether what is painted on a layer is there to be seen. */
export type Visible = (use: LayerUse | null) => Shown

/** Kleene's three-valued logic, in which nothing stands for what is not known. */
const any = (values: readonly Shown[]): Shown =>
  values.includes(true) ? true : values.includes(undefined) ? undefined : false
const not = (value: Shown): Shown => (value === undefined ? undefined : !value)
const all = (values: readonly Shown[]): Shown => not(any(values.map(not)))

/** When a membership is shown: ISO 32000-1, table 99. */
const POLICIES: Readonly<Record<string, (states: readonly Shown[]) => Shown>> = {
  AnyOn: any,
  AllOn: all,
  AnyOff: (states) => not(all(states)),
  AllOff: (states) => not(any(states)),
}

/** What an expression means: ISO 32000-1, 8.11.2.2. The parser cuts what is nested deeper than it goes. */
const OPERATORS: Readonly<Record<string, (values: readonly Shown[]) => Shown>> = {
  And: all,
  Or: any,
  Not: ([value]) => not(value),
}

/** Usages by which a viewer may turn a group off by itself, and of which the parser says nothing: ISO 32000-1, table 102. */
const CONDITIONS: ReadonlySet<string> = new Set(['Language', 'User', 'Zoom'])

/** The groups of a file that are shown under conditions; nothing for a file without layers. */
export function conditionalLayers(catalog: Dictionary): ReadonlySet<string> | undefined {
  const properties = valueIn(catalog, 'OCProperties')
  if (!isDictionary(properties)) return undefined
  const groups = valueIn(properties, 'OCGs')
  return new Set(
    (Array.isArray(groups) ? groups : []).flatMap((group) => {
      const usage = isDictionary(group) ? valueIn(group, 'Usage') : undefined
      return isDictionary(usage) && usage.getKeys().some((key) => CONDITIONS.has(key)) ? [String(group.objId)] : []
    }),
  )
}

/**
 * Optional content by ISO 32000-1, 8.11. What a file without layers says of them is shown.
 * @param conditional What `conditionalLayers` gave.
 */
export function visibility(config: LayerConfig | null, conditional: ReadonlySet<string> | undefined): Visible {
  if (conditional === undefined) return () => true
  if (config === null) return () => undefined
  const states = statesOf(config, conditional)
  // Some viewers show a group that the file does not list, others take it for what all are to begin with.
  const unlisted = config.baseState === 'OFF' ? undefined : true
  const stateOf = (id: string | undefined): Shown => (id !== undefined && states.has(id) ? states.get(id) : unlisted)
  const meaningOf = ([operator, ...operands]: Expression): Shown => {
    if (operands.length === 0) return undefined
    const values = operands.map((operand) => (typeof operand === 'string' ? stateOf(operand) : meaningOf(operand)))
    return OPERATORS[String(operator)]?.(values)
  }
  return (use) => {
    // The parser makes nothing of a layer without a type, which viewers take for one all the same.
    if (use === null) return undefined
    if (use.expression) return meaningOf(use.expression)
    const { ids = use.id === undefined ? [] : [use.id], policy } = use
    return ids.length === 0 || (POLICIES[policy ?? 'AnyOn'] ?? any)(ids.map(stateOf))
  }
}

/**
 * Whether each listed group is on. Of one that is said to be on in one place and off in another, or off by its usage,
 * or off and of another intent than viewing, viewers differ.
 */
function statesOf(config: LayerConfig, conditional: ReadonlySet<string>): ReadonlyMap<string, Shown> {
  const [on, off] = [new Set(config.on), new Set(config.off)]
  const states = new Map<string, Shown>()
  for (const { id, intent, usage } of config.groups) {
    const state = off.has(id) ? false : on.has(id) || config.baseState !== 'OFF'
    const uses = [usage.view?.viewState, usage.print?.printState].filter((use) => use !== undefined)
    const differs = uses.some((use) => (use === 'ON') !== state)
    const isView = intent?.includes('View') ?? true
    states.set(id, differs || conditional.has(id) || (!state && !isView) ? undefined : state)
  }
  return states
}
