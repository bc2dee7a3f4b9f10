/** A paper of one of our kinds, or of another, drawn by lot: what it prints is the truth that a reading is held to. */
import { OTHER_PAPERS, SCHOOL_LETTER } from '../../fixtures/build/compose-other.ts'
import { alta, type Coverage, card, constancia, type Paper, sheet, withWholeName } from '../../fixtures/build/papers.ts'
import type { Block } from '../../src/testing/blocks.ts'
import {
  composeAlta,
  composeAnnexes,
  composeCard,
  composeConstancia,
  composeSheet,
  onTwoPages,
} from '../../src/testing/compose.ts'
import { wholeName } from '../../src/testing/person.ts'
import type { Dice } from './dice.ts'
import { drawPerson } from './person.ts'
import { drawWording } from './wording.ts'

export interface Drawn {
  /** For the file's name. */
  readonly name: string
  readonly paper: Paper
  readonly blocks: readonly Block[]
}

const PLACES = [
  ['JALISCO', 'LIBERTAD REFORMA'],
  ['CIUDAD DE MÉXICO NORTE', 'MAGDALENA DE LAS SALINAS'],
  ['NUEVO LEÓN', 'MONTERREY NOROESTE'],
  ['ESTADO DE MEXICO ORIENTE', 'ECATEPEC'],
  ['VERACRUZ SUR', 'COATZACOALCOS'],
  ['YUCATÁN', 'MÉRIDA SUR'],
  ['BAJA CALIFORNIA', 'TIJUANA'],
] as const
const EMPLOYERS = [
  'ESCUELA DE PRUEBA NUM. 14',
  'GOBIERNO DEL ESTADO IMAGINARIO',
  'TALLERES FICTICIOS DEL NORTE S.A. DE C.V.',
  'UNIVERSIDAD INVENTADA DE LA COSTA',
  'PANADERÍA LA MUESTRA',
  'COMERCIALIZADORA EJEMPLO Y ASOCIADOS, S. DE R.L.',
]

export function drawOurs(dice: Dice): Drawn {
  const person = drawPerson(dice)
  const day = `2026-${dice.pick(['09', '10', '11'])}-${two(dice.whole(1, 20))}`
  const fecha = `${day}T${two(dice.whole(0, 23))}:${two(dice.whole(0, 59))}:${two(dice.whole(0, 59))}`
  const wording = drawWording(dice)
  const kind = dice.pick(['sheet', 'sheet', 'constancia', 'constancia', 'constancia', 'alta', 'card'] as const)
  if (kind === 'sheet') {
    const paper = sheet(dice.pick(['asignó', 'recuperó'] as const), { person, fecha, ...rfcOf(dice, person.curp, '') })
    const blocks = composeSheet(paper, wording)
    return dice.chance(0.15)
      ? { name: 'sheet-two-pages', paper, blocks: onTwoPages(blocks) }
      : { name: 'sheet', paper, blocks }
  }
  if (kind === 'card') {
    const paper = card(person)
    const whole = composeCard(paper)
    return dice.chance(0.4)
      ? { name: 'card-cut-out', paper, blocks: whole.filter(({ is }) => is === 'card') }
      : { name: 'card', paper, blocks: whole }
  }
  const [delegacion, subdelegacion] = dice.pick(PLACES)
  const umf = String(dice.whole(1, 240))
  if (kind === 'alta') {
    const request = { person, fecha, ...rfcOf(dice, person.curp) }
    const plain = named(dice, alta(request, { delegacion, subdelegacion, umf }))
    const direccion = dice.chance(0.4) ? drawAddress(dice) : undefined
    const paper = direccion ? { ...plain, values: { ...plain.values, direccion } } : plain
    const blocks = composeAlta(plain, wording).map(direccion ? withAddress('Domicilio de la unidad:', direccion) : same)
    if (!('nombre' in paper.values) || dice.chance(0.6)) return { name: 'alta', paper, blocks }
    return { name: 'alta-annexes', paper, blocks: [...blocks, ...composeAnnexes(paper)] }
  }
  const way = dice.pick(['estudiante', 'estudiante', 'asegurado', 'asegurado', 'pensionado', 'becario'] as const)
  const holder =
    way === 'asegurado'
      ? drawPerson(dice, [1968, 1990])
      : way === 'pensionado'
        ? drawPerson(dice, [1948, 1960])
        : person
  const paper = named(
    dice,
    constancia(
      { person: holder, fecha, ...rfcOf(dice, holder.curp) },
      { ...coverage(dice, way, holder), delegacion, subdelegacion, umf },
    ),
  )
  const address = dice.chance(0.3) ? withAddress('Domicilio de la unidad:', drawAddress(dice)) : same
  return {
    name: `constancia-${way}`,
    paper,
    blocks: composeConstancia(paper, wording).map(unasserted(dice)).map(address),
  }
}

const same = (block: Block) => block

const drawAddress = (dice: Dice) =>
  `${dice.pick(['AV.', 'CALLE', 'CALZ.'])} DE ${dice.pick(['LAS MUESTRAS', 'LOS EJEMPLOS', 'LA PRUEBA'])} NO. ${dice.whole(1, 990)} COL. ${dice.pick(['CENTRO', 'INVENTADA'])}`

/** The clinic's address behind what else is said of it: a field of the alta, and on a constancia of none. */
const withAddress =
  (label: string, value: string) =>
  (block: Block): Block =>
    'cells' in block && block.cells.some(({ field }) => field === 'subdelegacion')
      ? { ...block, cells: [...block.cells, { label, value, field: 'direccion' }] }
      : block

/** The names in a table are not the insured person's. */
const unasserted =
  (dice: Dice) =>
  (block: Block): Block =>
    block.is === 'table' && block.columns.length === 4
      ? { ...block, columns: [dice.pick(['Nombre', 'Nombre completo', 'Beneficiario']), ...block.columns.slice(1)] }
      : block

const two = (number: number) => String(number).padStart(2, '0')

/** Most papers have none. */
const rfcOf = (dice: Dice, curp: string, without?: string) =>
  dice.chance(0.3) ? { rfc: `${curp.slice(0, 10)}A${dice.digits(1)}7` } : without === undefined ? {} : { rfc: without }

const named = (dice: Dice, paper: Paper) => (dice.chance(0.3) ? withWholeName(paper) : paper)

function coverage(
  dice: Dice,
  way: 'estudiante' | 'asegurado' | 'pensionado' | 'becario',
  { sexo, fechaNacimiento }: { readonly sexo: string; readonly fechaNacimiento: string },
): Omit<Coverage, 'delegacion' | 'subdelegacion' | 'umf'> {
  const code = (first: string, sex: string, year: string, modality: string) =>
    `${first}${sex === 'Hombre' ? 'H' : 'M'}${year}${modality}`
  const modality = { estudiante: 'ES', asegurado: 'OR', pensionado: 'PE', becario: 'OR STPS JCF' }[way]
  const until = { estudiante: undefined, asegurado: undefined, pensionado: 'PENSIONADO', becario: '2026-12-31' }[way]
  const shut = dice.chance(0.15)
  const vigenteHasta = shut ? dice.pick(['---', '------']) : until
  const beneficiary = () => {
    const {
      nombre,
      primerApellido,
      segundoApellido,
      sexo,
      fechaNacimiento,
      curp,
      nss: _,
    } = drawPerson(dice, [1975, 2012])
    const parentesco = dice.pick(['HIJO(A)', 'ESPOSO(A)', 'PADRE', 'MADRE', 'CONCUBINA(RIO)'])
    const first = { 'HIJO(A)': '3', PADRE: '4', MADRE: '4' }[parentesco] ?? '2'
    return {
      nombre: wholeName({ nombre, primerApellido, segundoApellido } as Parameters<typeof wholeName>[0]).trim(),
      parentesco,
      agregadoMedico: code(
        way === 'pensionado' ? '6' : first,
        sexo,
        fechaNacimiento.slice(0, 4),
        way === 'pensionado' ? 'PE' : 'OR',
      ),
      umf: String(dice.whole(1, 240)),
      curp,
    }
  }
  const withoutCurp = ({ curp: _, ...row }: ReturnType<typeof beneficiary>) => row
  const employers = way === 'pensionado' ? 0 : dice.whole(1, 3)
  const family = way === 'asegurado' || way === 'pensionado' ? dice.whole(0, 4) : 0
  return {
    conDerecho: shut ? 'NO' : 'SI',
    ...(vigenteHasta !== undefined && { vigenteHasta }),
    agregadoMedico: code(way === 'pensionado' ? '5' : '1', sexo, fechaNacimiento.slice(0, 4), modality),
    turno: dice.pick(['MATUTINO', 'VESPERTINO']),
    consultorio: String(dice.whole(1, 30)),
    patrones: Array.from({ length: employers }, () => ({
      registroPatronal:
        dice.pick(['C', 'F', 'Y', 'Z', 'B']) + dice.digits(7) + dice.pick(['32', '10', '17']) + dice.digits(1),
      razonSocial: dice.pick(EMPLOYERS),
    })),
    beneficiarios: Array.from({ length: family }, () => withoutCurp(beneficiary())),
  }
}

/** One of the papers that are named and not verified, or that only speak of ours. */
export function drawOther(dice: Dice): Drawn {
  const [name, blocks] = dice.pick([...Object.entries(OTHER_PAPERS), ['letter', SCHOOL_LETTER] as const])
  return { name: `other-${name}`, paper: { kind: 'other', values: {} }, blocks }
}
