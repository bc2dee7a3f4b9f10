import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]
export type Style = (format: Format, text: string) => string

/** Colours for a terminal; plain text for a file or a pipe, and where `NO_COLOR` asks for it (no-color.org). */
export const styleFor = (stream: { isTTY?: boolean }): Style =>
  stream.isTTY && !process.env.NO_COLOR ? (format, text) => styleText(format, text) : (_format, text) => text
