/** Prints a page of HTML with Firefox: page.html result.pdf, and a folder for the browser's profile. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'

const [source, result, profile] = process.argv.slice(2)
mkdirSync(profile)
writeFileSync(
  `${profile}/user.js`,
  'user_pref("marionette.port", 0);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n',
)
const browser = spawn('firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', profile], {
  stdio: 'ignore',
  env: { ...process.env, HOME: profile },
})
try {
  const port = `${profile}/MarionetteActivePort`
  for (let i = 0; i < 600 && !(existsSync(port) && readFileSync(port, 'utf8').trim()); i++) await after(100)
  const ask = await remote(Number(readFileSync(port, 'utf8')))
  await ask('WebDriver:NewSession', {})
  await ask('WebDriver:Navigate', { url: `file://${source}` })
  const { value } = await ask('WebDriver:Print', {
    background: true,
    shrinkToFit: false,
    useCSSPageSize: true,
    ...sizeOf(),
  })
  writeFileSync(result, Buffer.from(value, 'base64'))
} finally {
  browser.kill()
}

/** The page's size, which is told in centimetres, and no margin but the page's own. */
function sizeOf() {
  const [, width, height, margin] = /size: ([\d.]+)pt ([\d.]+)pt; margin: ([\d.]+)pt/.exec(readFileSync(source, 'utf8'))
  const of = (points) => (Number(points) * 2.54) / 72
  const edge = of(margin)
  return {
    page: { width: of(width), height: of(height) },
    margin: { top: edge, bottom: edge, left: edge, right: edge },
  }
}

/** Messages are `length:json`, one at a time. */
async function remote(port) {
  const socket = connect(port, '127.0.0.1')
  let buffer = Buffer.alloc(0)
  const waiting = []
  const arrived = []
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data])
    for (;;) {
      const colon = buffer.indexOf(':')
      const length = Number(buffer.subarray(0, Math.max(colon, 0)).toString())
      if (colon < 0 || buffer.length < colon + 1 + length) return
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString())
      buffer = buffer.subarray(colon + 1 + length)
      const next = waiting.shift()
      if (next) next(message)
      else arrived.push(message)
    }
  })
  const message = () => (arrived.length ? Promise.resolve(arrived.shift()) : new Promise((done) => waiting.push(done)))
  await message()
  let id = 0
  return async (command, parameters) => {
    socket.write(((text) => `${Buffer.byteLength(text)}:${text}`)(JSON.stringify([0, ++id, command, parameters])))
    const [, , error, answer] = await message()
    if (error) throw new Error(`${command}: ${error.message}`)
    return answer
  }
}
