/** A person as Mexican papers print one. */
export interface Person {
  nombre: string
  /** Absent or empty for a person without surnames. */
  primerApellido?: string | undefined
  /** Absent or empty for a person with one surname. */
  segundoApellido?: string | undefined
  /** `YYYY-MM-DD`. */
  fechaNacimiento: string
  /** H hombre, M mujer, X no binario; or the printed word. */
  sexo: string
  /** Of birth: the two-letter code, or the printed state's name. */
  entidad: string
}
