// Control characters and the two noncharacters that XML 1.0 forbids (production 2); tab and line feed stay.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Text that XML may hold: forbidden characters go, a broken surrogate becomes U+FFFD, line ends become `\n`. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').toWellFormed()
}
