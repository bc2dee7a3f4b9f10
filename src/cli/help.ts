export const help = `cotejo: verifies the IMSS papers that students upload

  cotejo verify FILE…            a verdict for each PDF
  cotejo verify FOLDER…          a line for each PDF in it, at any depth, and a summary

  --csv OUT                      write a table, a row a file; the same command run again goes on
                                 where it was interrupted
  --trust FILE                   a certificate, public key (PEM, DER), trust file (JSON) or
                                 a directory of these; may be given several times
  --policy NAME                  standard (default), sheet-alone, no-key, strict, or FILE.json
  --expect-curp X                the applicant's CURP
  --expect-nss X                 the applicant's NSS
  --at INSTANT                   judge as of this instant, such as 2026-01-31T12:00:00-06:00
  --json                         one verdict a line, for programs
  --lang es|en                   language of the sentences (default es)

  cotejo inspect FILE            what was read and where, what is hidden, and facts of the file

  --svg OUT                      draw the page with its fields and findings, a file a page
  --json, --lang                 as above; the JSON is the evidence, see readDocument

  cotejo policy show NAME        what a policy demands (NAME as above; --json for programs)

  cotejo trust show [FILE…]      the keys of trust files (default cotejo-trust.json)
  cotejo trust add CERT…         add certificates or public keys to a trust file

  --to FILE                      the trust file (default cotejo-trust.json)
  --serial X                     a número de serie that papers of this key print
  --hash, --scheme, --charset    how it seals (default SHA-256, RSASSA-PKCS1-v1_5, utf-8)
  --not-before, --not-after, --revoked-at DAY
  --settled                      it is proven, and no other key has its serials
  --origin TEXT                  where it came from

  cotejo key derive A.pdf B.pdf […]
                                 compute the key behind papers that you downloaded yourself, and
                                 add it to the trust file; a third paper proves it. Takes minutes.

  --work DIR                     where finished pieces are kept, to go on after an interruption

  cotejo completion SHELL        a script for bash, zsh or fish that completes all these words

  cotejo --help                  this text
  cotejo --version               the version

Exit status: 0 all accepted, 1 some rejected, 3 some to review, 2 wrong usage.
`
