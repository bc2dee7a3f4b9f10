import { dialectOf, type SqlDialect } from './sql-dialects.ts'

/**
 * The SQL that makes the store's table, to be run once by the school's own migrations. One row for each folio and one
 * for each file: no value of a paper, only tags. `since` is there to delete by: docs/privacy.md.
 */
export const replayMigration = (dialect: SqlDialect): string => `CREATE TABLE IF NOT EXISTS cotejo_replay (
  tag TEXT NOT NULL PRIMARY KEY,
  nss_tag TEXT,
  curp_tag TEXT,
  applicant_tag TEXT,
  uploads INTEGER NOT NULL,
  flagged BOOLEAN NOT NULL,
  since DATE NOT NULL DEFAULT CURRENT_DATE
)${dialectOf(dialect).table};
`
