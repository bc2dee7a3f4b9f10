import type { GMPFunctions, GMPLib } from 'gmp-wasm'

/** The only file that names gmp-wasm, an optional dependency, loaded when a key is derived. Numbers are big-endian bytes. */
export interface BigArithmetic {
  readonly power: (base: Uint8Array, exponent: number) => Uint8Array
  /** gcd(x − a, y − b). */
  readonly divisorOfDifferences: (x: Uint8Array, a: Uint8Array, y: Uint8Array, b: Uint8Array) => Uint8Array
}

/** Throws what the loader throws where the package is not installed. */
export async function loadGmp(): Promise<BigArithmetic> {
  // Node gives a CJS package as `default`.
  const loaded = (await import('gmp-wasm')) as {
    init?: () => Promise<GMPLib>
    default?: { init: () => Promise<GMPLib> }
  }
  const init = loaded.init ?? loaded.default?.init
  if (!init) throw new Error('gmp-wasm has no init')
  const { binding } = await init()
  return {
    power: (base, exponent) =>
      using(binding, (number) => {
        const power = number()
        binding.mpz_pow_ui(power, imported(binding, number(), base), exponent)
        return exported(binding, power)
      }),
    divisorOfDifferences: (x, a, y, b) =>
      using(binding, (number) => {
        const [left, right] = [
          [x, a],
          [y, b],
        ].map(([value, less]) => {
          const difference = imported(binding, number(), value as Uint8Array)
          binding.mpz_sub(difference, difference, imported(binding, number(), less as Uint8Array))
          return difference
        }) as [number, number]
        binding.mpz_gcd(left, left, right)
        return exported(binding, left)
      }),
  }
}

/** Gives numbers to `work` and frees them afterwards: the heap of WebAssembly is collected by nobody. */
function using(binding: GMPFunctions, work: (number: () => number) => Uint8Array): Uint8Array {
  const numbers: number[] = []
  try {
    return work(() => {
      const number = binding.mpz_t()
      binding.mpz_init(number)
      numbers.push(number)
      return number
    })
  } finally {
    for (const number of numbers) {
      binding.mpz_clear(number)
      binding.mpz_t_free(number)
    }
  }
}

/** Order 1: most significant byte first; size 1: byte by byte. */
function imported(binding: GMPFunctions, number: number, bytes: Uint8Array): number {
  const place = binding.malloc(bytes.length || 1)
  binding.mem.set(bytes, place)
  binding.mpz_import(number, bytes.length, 1, 1, 1, 0, place)
  binding.free(place)
  return number
}

function exported(binding: GMPFunctions, number: number): Uint8Array {
  const length = Math.ceil(binding.mpz_sizeinbase(number, 2) / 8)
  const place = binding.malloc(length)
  binding.mem.fill(0, place, place + length)
  binding.mpz_export(place, 0, 1, 1, 1, 0, number)
  const bytes = binding.mem.slice(place, place + length)
  binding.free(place)
  return bytes
}
