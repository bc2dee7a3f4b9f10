import { extractText } from 'unpdf'

export const read = async (bytes) => (await extractText(new Uint8Array(bytes), { mergePages: true })).text
