/** The languages of every text for people: Spanish as Mexico writes it, and English. */
export type Language = 'es' | 'en'
