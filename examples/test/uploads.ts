import { samplePaper } from 'cotejo/testing'

const genuine = await samplePaper('asignacion-nss')
const edited = await samplePaper('asignacion-nss', { printed: { nss: '12345678903' } })
const unsealed = await samplePaper('asignacion-nss', { seal: 'none' })

export const key = genuine.trustEntry.key as string

/** What students send, by what the policy makes of it. */
export const files = {
  accept: genuine.bytes,
  review: unsealed.bytes,
  reject: edited.bytes,
  /** The beginning of a JPEG. */
  photo: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0),
  tooLarge: new Uint8Array(5_200_000),
}

const { nss, curp, nombre, primerApellido, folio, selloDigital } = genuine.values
const personal = [nss, curp, nombre, primerApellido, folio, edited.values.nss, selloDigital?.slice(0, 20)]

/** The person's values that stand in a text. */
export const personalIn = (text: string) => personal.filter((value) => text.includes(value!))

export function form(bytes: Uint8Array<ArrayBuffer>, { field = 'papel', type = 'application/pdf' } = {}): FormData {
  const data = new FormData()
  data.append(field, new File([bytes], 'NUIL080314MJCXBCA2.pdf', { type }))
  return data
}
