/** The holder of a paper, as the paper prints it. */
export interface Person {
  readonly nombre: string
  readonly primerApellido: string
  /** Empty for a person with one surname. */
  readonly segundoApellido: string
  readonly sexo: string
  readonly fechaNacimiento: string
  readonly lugarNacimiento: string
  readonly curp: string
  readonly nss: string
}

/** Whom a sample is of, if nobody else is named. She does not exist: name, key and number are invented. */
export const LUCIA: Person = {
  nombre: 'LUCIA FERNANDA',
  primerApellido: 'NUÑEZ',
  segundoApellido: 'IBARRA',
  sexo: 'Mujer',
  fechaNacimiento: '2008-03-14',
  lugarNacimiento: 'JALISCO',
  curp: 'NUIL080314MJCXBCA2',
  nss: '04250821412',
}

/** The three parts joined by single blanks: one surname leaves a blank at the end (documents.md §5.1, note 1). */
export const wholeName = ({ nombre, primerApellido, segundoApellido }: Person) =>
  `${nombre} ${primerApellido} ${segundoApellido}`
