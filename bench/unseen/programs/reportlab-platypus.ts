import { beside, drawn, has, type Program } from './program.ts'

export const reportlabPlatypus: Program = {
  name: 'reportlab-platypus',
  installed: () => has('/usr/lib/python3/dist-packages/reportlab'),
  write: async (page) => drawn(page, (file, result) => ['/usr/bin/python3', beside('draw-platypus.py'), file, result]),
}
