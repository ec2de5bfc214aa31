const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 31)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465

/**
 * Whole days of a serial number → 'YYYY-MM-DD'; null outside Excel's calendar.
 * The 1900 system counts a 29 February 1900 that never was (serial 60): that serial is no date.
 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial)
  if (!(day >= (date1904 ? 0 : 1)) || day > LAST_SERIAL) return null
  if (date1904) return iso(EPOCH_1904 + day * DAY_MS)
  if (day === 60) return null
  return iso(EPOCH_1900 + (day > 60 ? day - 1 : day) * DAY_MS)
}

/** 'HH:MM:SS' of the fraction of a serial number, rounded to seconds. */
export function serialToClock(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => String(Math.floor(n)).padStart(2, '0')).join(':')
}

/** 'YYYY-MM-DD' → serial in the 1900 system; null when it is not a real day from 1900 on. */
export function dateToSerial(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) return null
  const ms = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(ms) || iso(ms) !== date || ms <= EPOCH_1900) return null
  const days = Math.round((ms - EPOCH_1900) / DAY_MS)
  return days >= 60 ? days + 1 : days
}

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
