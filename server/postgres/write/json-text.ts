/** Held between uses, which never overlap: a text is written from its first row to its last without a wait. */
let scratch = Buffer.allocUnsafeSlow(4 * 1024 * 1024)

/**
 * A JSON array put together in bytes, as it is sent. One long string of rows would be kept in a thousand pieces until the end,
 * which the garbage collector carries from place to place.
 */
export class JsonText {
  #used = scratch.write('[')

  add(item: string): void {
    // No character takes more than three bytes of UTF-8 for each unit of UTF-16; besides it the comma and the end.
    const needed = this.#used + item.length * 3 + 2
    if (needed > scratch.length) {
      const larger = Buffer.allocUnsafeSlow(needed * 2)
      scratch.copy(larger, 0, 0, this.#used)
      scratch = larger
    }
    if (this.#used > 1) this.#used += scratch.write(',', this.#used)
    this.#used += scratch.write(item, this.#used)
  }

  end(): Buffer {
    this.#used += scratch.write(']', this.#used)
    return Buffer.from(scratch.subarray(0, this.#used))
  }
}
