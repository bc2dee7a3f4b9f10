declare module '*?bytes' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
declare module 'pdfjs-dist/build/pdf.worker.mjs'
