import type { Language } from '../language.ts'
import { UsageError } from './usage-error.ts'

/** What `--lang` asks for. Throws `UsageError` for a language that the command does not speak. */
export function languageOf(lang = 'es'): Language {
  if (lang !== 'es' && lang !== 'en')
    throw new UsageError({ es: '--lang: se admite es o en', en: '--lang must be es or en' })
  return lang
}

/** The language in which to complain of a command line, whatever else is wrong with it. */
export const languageAsked = (words: readonly string[]): Language =>
  /(?:^| )--lang[= ]en(?: |$)/.test(words.join(' ')) ? 'en' : 'es'
