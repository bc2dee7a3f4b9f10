import type { Language } from '../../src/language.ts'
import { catalog } from '../../src/verdict/checks/catalog.ts'
import type { CheckDefinition } from '../../src/verdict/checks/check.ts'
import { sharedWhys } from '../../src/verdict/checks/shared-whys.ts'
import { floors, presets } from '../../src/verdict/presets.ts'
import type { Level } from '../../src/verdict/verdict.ts'
import { table } from './table.ts'

/** The page of the checks in one language, from the catalogue alone. */
export function checksPage(language: Language): string {
  const say = words[language]
  const sections = definitions.flatMap((check, i) => {
    const [group, before] = [groupOf(check), definitions[i - 1] && groupOf(definitions[i - 1]!)]
    const heading = group === before ? [] : [`## ${say.groups[group] ?? `\`${group}\``}`]
    return [...heading, ...sectionOf(check, language)]
  })
  const shared = Object.entries(sharedWhys).map(([why, texts]) => [
    `\`${why}\``,
    texts[language].clerk,
    texts[language].student,
  ])
  return `${[say.intro, ...sections, `## ${say.shared}`, table([...say.columns], shared)].join('\n\n')}\n`
}

const definitions: readonly CheckDefinition[] = catalog
const groupOf = ({ code }: CheckDefinition) => code.split('.')[0]!

function sectionOf(check: CheckDefinition, language: Language): string[] {
  const say = words[language]
  const { passed, whys } = check.texts[language]
  const rows = Object.entries(whys).map(([why, { clerk, student }]) => [`\`${why}\``, clerk, student])
  return [
    `### \`${check.code}\``,
    passed,
    `${say.level(levelsOf(check))} ${say.action(check.action)}${floorOf(check, language)}`,
    ...(rows.length > 0 ? [table([...say.columns], rows)] : []),
  ]
}

/** The level in `standard`, and in the other presets where they differ. */
function levelsOf({ code, level }: CheckDefinition): string {
  const others = Object.entries(presets).flatMap(([name, { levels }]): string[] => {
    const other = (levels as Readonly<Record<string, Level>>)[code]
    return other === level || other === undefined ? [] : [`\`${other}\` (\`${name}\`)`]
  })
  return [`\`${level}\``, ...others].join(', ')
}

function floorOf({ code }: CheckDefinition, language: Language): string {
  const floor = (floors as Readonly<Record<string, Level | undefined>>)[code]
  return floor ? ` ${words[language].floor(floor)}` : ''
}

const words = {
  en: {
    intro: `# Checks

Every verdict lists every check, in this order: \`{ code, status, level, why?, params?, evidence }\`. A check is a statement that is
true when it \`passed\`. \`failed\` says that it is not true, \`indeterminate\` that it cannot be told, \`skipped\` that there was nothing
to look at; \`why\` gives the reason, one of those below. \`params\` holds counts and names of fields, never a value; \`evidence\` holds
the places on the pages.

The *level* is what it weighs in the policy \`standard\`: \`fail\` rejects where the check failed and asks for a look where it cannot
tell, \`warn\` asks for a look, \`inform\` only tells, \`ignore\` does not count. The *next step* is what the check asks for when it did
not pass; some reasons ask for another one.

Codes and reasons are stable within a major version, and new ones may come in a minor one: branch on \`outcome\`, \`status\` and
\`level\`, and treat a code that you do not know like the rest. The sentences are those of \`explain\`, and may change at any time.

*This page is written by \`npm run docs:generate\` from \`src/verdict/checks/\`. En español: [es/checks.md](es/checks.md).*`,
    columns: ['`why`', 'for the clerk', 'for the student'],
    shared: 'Reasons that any check may give',
    level: (levels: string) => `Level ${levels}.`,
    action: (action: string) => `Next step \`${action}\`.`,
    floor: (floor: string) => `No policy can make it weigh less than \`${floor}\`.`,
    groups: {
      file: 'The file',
      kind: 'Which paper it is',
      fields: 'The fields by themselves',
      cadena: 'The cadena original',
      seal: 'The seal',
      claims: 'What the numbers rest on',
      tamper: 'What is seen, and what the file was before',
      applicant: 'The applicant',
      replay: 'Earlier uploads',
      time: 'The date',
      rights: 'The cover',
    } as Readonly<Record<string, string>>,
  },
  es: {
    intro: `# Revisiones

Cada dictamen trae todas las revisiones, en este orden: \`{ code, status, level, why?, params?, evidence }\`. Una revisión es una
afirmación que es cierta cuando su estado es \`passed\`. \`failed\` dice que no es cierta, \`indeterminate\` que no se puede saber y
\`skipped\` que no había qué revisar; \`why\` da el motivo, uno de los de abajo. \`params\` lleva cuentas y nombres de datos, nunca un
valor; \`evidence\`, los lugares en las páginas.

El *nivel* es lo que pesa en la política \`standard\`: \`fail\` rechaza el archivo si la revisión falló y pide que alguien lo vea si no
se puede saber, \`warn\` pide que alguien lo vea, \`inform\` solo avisa e \`ignore\` no cuenta. El *siguiente paso* es lo que la revisión
pide cuando no pasó; algunos motivos piden otro.

Los códigos y los motivos no cambian dentro de una versión mayor, y en una menor puede haber nuevos: decida
según \`outcome\`, \`status\` y \`level\`, y trate igual un código que no conozca. Las oraciones son las de \`explain\` y pueden cambiar.

*Esta página la escribe \`npm run docs:generate\` a partir de \`src/verdict/checks/\`. In English: [../checks.md](../checks.md).*`,
    columns: ['`why`', 'para la ventanilla', 'para el estudiante'],
    shared: 'Motivos que puede dar cualquier revisión',
    level: (levels: string) => `Nivel ${levels}.`,
    action: (action: string) => `Siguiente paso: \`${action}\`.`,
    floor: (floor: string) => `Ninguna política puede hacer que pese menos que \`${floor}\`.`,
    groups: {
      file: 'El archivo',
      kind: 'Qué documento es',
      fields: 'Los datos por sí mismos',
      cadena: 'La cadena original',
      seal: 'El sello',
      claims: 'En qué se apoyan los números',
      tamper: 'Lo que se ve y lo que el archivo era antes',
      applicant: 'La persona solicitante',
      replay: 'Lo que ya se había subido',
      time: 'La fecha',
      rights: 'El derecho al servicio médico',
    } as Readonly<Record<string, string>>,
  },
} as const
