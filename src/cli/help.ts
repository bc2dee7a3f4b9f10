export const help = `cotejo: verifies the IMSS papers that students upload

  cotejo verify FILE…            a verdict for each PDF

  --trust FILE                   a certificate, public key (PEM, DER), trust file (JSON) or
                                 a directory of these; may be given several times
  --policy NAME                  standard (default), sheet-alone, no-key, strict
  --expect-curp X                the applicant's CURP
  --expect-nss X                 the applicant's NSS
  --at INSTANT                   judge as of this instant, such as 2026-01-31T12:00:00-06:00
  --json                         one verdict a line, for programs
  --lang es|en                   language of the sentences (default es)

  cotejo --help                  this text
  cotejo --version               the version

Exit status: 0 all accepted, 1 some rejected, 3 some to review, 2 wrong usage.
`
