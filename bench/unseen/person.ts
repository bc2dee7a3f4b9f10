/** People who do not exist: names from lists, keys and numbers that fit them. */

import { checkDigit as curpDigit } from '../../src/identifiers/curp.ts'
import { curpFromPerson } from '../../src/identifiers/curp-from-person.ts'
import { checkDigit as nssDigit } from '../../src/identifiers/nss.ts'
import type { Person } from '../../src/testing/person.ts'
import type { Dice } from './dice.ts'

const words = (text: string) => text.split(/\s*,\s*/)

const GIVEN = {
  Hombre: words(
    'ITZAE, ROGELIO, JOSÉ ANTONIO, ADÁN, ÓSCAR IVÁN, HÉCTOR, TOMAS, J. JESUS, MA. DE JESUS, LUIS ÁNGEL, EMILIO, YAHIR ALEXANDER, ÍÑIGO, MAXIMILIANO DE JESÚS, EDER, UZIEL, CRISTOBAL, FRANCISCO JAVIER, ISAI, NOÉ',
  ),
  Mujer: words(
    'ANA, MARÍA DEL CARMEN, XOCHITL, GUADALUPE, MONSERRAT, ZOÉ, BEGOÑA, YOLOTZIN, MARIA DE LOS ANGELES, AIDA, SOFÍA VALENTINA, ROSA ISELA, AZUL, ÉRIKA, NADIA PAOLA, ESTEFANÍA, TERESA DEL NIÑO JESÚS, ALONDRA, INÉS, CITLALI',
  ),
}
const SURNAMES = words(
  "HERNÁNDEZ, NUÑEZ, PEÑA, MUÑOZ, DE LA CRUZ, DEL ÁNGEL, CHÁVEZ, CANUL, POOT, ORDÓÑEZ, IÑIGUEZ, RÍOS, SAN MARTÍN, DE LEÓN, GÜEMES, MONTES DE OCA, VON BORSTEL, ARGÜELLO, QUIÑONES, BAÑUELOS, CORTEZ, LOPEZ, XICOTENCATL, RUIZ, OJEDA, ESCALANTE, ZEPEDA, AVILÉS, TUN, SOLÍS, CASTAÑÓN, PONCE DE LEON, GARZA-RÍOS, RUEDA Y LIMA, D'ÁVILA, YÁÑEZ, HUERTA, BARRIENTOS, CAAMAL, MIJANGOS",
)
const STATES = words(
  'AGUASCALIENTES, BAJA CALIFORNIA, BAJA CALIFORNIA SUR, CAMPECHE, COAHUILA DE ZARAGOZA, COLIMA, CHIAPAS, CHIHUAHUA, CIUDAD DE MÉXICO, DURANGO, GUANAJUATO, GUERRERO, HIDALGO, JALISCO, MÉXICO, MICHOACÁN DE OCAMPO, MORELOS, NAYARIT, NUEVO LEÓN, OAXACA, PUEBLA, QUERÉTARO, QUINTANA ROO, SAN LUIS POTOSI, SINALOA, SONORA, TABASCO, TAMAULIPAS, TLAXCALA, VERACRUZ DE IGNACIO DE LA LLAVE, YUCATAN, ZACATECAS, NACIDO EN GUATEMALA',
)

/** Born in one of these years: a student, or a parent. */
export function drawPerson(dice: Dice, years: readonly [number, number] = [2003, 2011]): Person {
  const sexo = dice.pick(['Hombre', 'Mujer'] as const)
  const person = {
    nombre: dice.pick(GIVEN[sexo]),
    primerApellido: dice.pick(SURNAMES),
    segundoApellido: dice.chance(0.15) ? '' : dice.pick(SURNAMES),
    sexo,
    fechaNacimiento: `${dice.whole(...years)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`,
    lugarNacimiento: dice.pick(STATES),
  }
  const root = curpFromPerson({ ...person, entidad: person.lugarNacimiento })
  const curp = root + (person.fechaNacimiento < '2000' ? dice.pick(['0', '0', '1']) : dice.pick(['A', 'A', 'B']))
  const nss = dice.digits(2) + two(dice.whole(10, 26)) + person.fechaNacimiento.slice(2, 4) + dice.digits(4)
  return printedAs(dice, { ...person, curp: curp + curpDigit(curp), nss: nss + nssDigit(nss) })
}

const two = (number: number) => String(number).padStart(2, '0')

/** Some records keep `#` for `Ñ`, some no accents at all. */
function printedAs(dice: Dice, person: Person): Person {
  const way = dice.pick(['plain', 'plain', 'plain', 'hash', 'bare'] as const)
  if (way === 'plain') return person
  const change = (name: string) =>
    way === 'hash'
      ? name.replace(/Ñ/g, '#')
      : name
          .normalize('NFD')
          .replace(/[\u0301\u0308]/g, '')
          .normalize('NFC')
  const { nombre, primerApellido, segundoApellido } = person
  return {
    ...person,
    nombre: change(nombre),
    primerApellido: change(primerApellido),
    segundoApellido: change(segundoApellido),
  }
}
