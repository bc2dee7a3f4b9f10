import { found, type ReplayRecord, recordsOf } from './records.ts'
import type { ReplayEntry, ReplayFinding, ReplayFound, ReplayStore } from './replay-store.ts'
import { dialectOf, type SqlDialect } from './sql-dialects.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Runs one statement with its parameters and gives its rows, as objects by column: as a list, or in `rows`, as `pg` does.
 * A pool will do, since no statement needs the connection of another.
 */
export type SqlQuery = (
  text: string,
  params: readonly (string | null)[],
) => Promise<readonly Row[] | { readonly rows: readonly Row[] }>

/** One statement for both records, so that they are remembered together or not at all, and no transaction is needed. */
const put = (parameter: (n: number) => string) => `
INSERT INTO cotejo_replay AS known (tag, nss_tag, curp_tag, applicant_tag, uploads, flagged)
VALUES (${[1, 2, 3, 4].map(parameter).join(', ')}, 1, FALSE), (${[5, 6, 7, 8].map(parameter).join(', ')}, 1, FALSE)
ON CONFLICT (tag) DO UPDATE SET
  flagged = known.flagged
    OR COALESCE(known.nss_tag <> excluded.nss_tag, FALSE)
    OR COALESCE(known.curp_tag <> excluded.curp_tag, FALSE)
    OR COALESCE(known.applicant_tag <> excluded.applicant_tag, FALSE),
  nss_tag = COALESCE(known.nss_tag, excluded.nss_tag),
  curp_tag = COALESCE(known.curp_tag, excluded.curp_tag),
  applicant_tag = COALESCE(known.applicant_tag, excluded.applicant_tag),
  uploads = known.uploads + 1
RETURNING tag, uploads, flagged`

const status = (parameter: (n: number) => string) => `
SELECT tag, nss_tag, curp_tag, applicant_tag, flagged FROM cotejo_replay
WHERE tag IN (${[1, 2].map(parameter).join(', ')})`

/**
 * A store in the school's own database, whose table `replayMigration` makes. `query` is the caller's: this opens no
 * connection and closes none. Throws a `TypeError` for another dialect, or when `query` is no function.
 */
export function sqlReplayStore({ query, dialect }: { query: SqlQuery; dialect: SqlDialect }): ReplayStore {
  if (typeof query !== 'function') throw new TypeError('query must be a function (text, params) => rows')
  const { parameter } = dialectOf(dialect)
  const [putText, statusText] = [put(parameter), status(parameter)]
  const byTag = async (text: string, params: readonly (string | null)[]) => {
    const answer = await query(text, params)
    const rows = 'rows' in answer ? answer.rows : answer
    return new Map(rows.map((row) => [row.tag, row]))
  }
  return {
    put: async (entry) => {
      const rows = await byTag(putText, recordsOf(entry).flatMap(parametersOf))
      return finding(entry, ({ tag }) =>
        isFlagged(rows.get(tag)!) ? 'conflict' : isFirst(rows.get(tag)!) ? 'new' : 'same',
      )
    },
    status: async (entry) => {
      const rows = await byTag(statusText, [entry.folioTag, entry.fileTag])
      return finding(entry, (record) => found(recordOf(rows.get(record.tag)), record))
    },
  }
}

const parametersOf = ({ tag, nssTag, curpTag, applicantTag }: ReplayRecord) => [
  tag,
  nssTag ?? null,
  curpTag ?? null,
  applicantTag ?? null,
]

const recordOf = (row: Row | undefined) =>
  row && {
    tag: String(row.tag),
    nssTag: textOf(row.nss_tag),
    curpTag: textOf(row.curp_tag),
    applicantTag: textOf(row.applicant_tag),
    flagged: isFlagged(row),
  }

const textOf = (value: unknown) => (value === null ? undefined : String(value))

/** Drivers give a truth value, or 1 and 0 as a number or a big integer. */
const isFlagged = ({ flagged }: Row) => flagged === true || Number(flagged) === 1
const isFirst = ({ uploads }: Row) => Number(uploads) === 1

function finding(entry: ReplayEntry, answer: (record: ReplayRecord) => ReplayFound): ReplayFinding {
  const [folio, file] = recordsOf(entry)
  return { folio: answer(folio), file: answer(file) }
}
