/** What a number format shows of a serial number. `time` is a clock time, `elapsed` a duration. */
export type Shown = 'number' | 'day' | 'month' | 'year' | 'time' | 'elapsed'

export interface NumberFormat {
  shown: Shown
  /** the format also shows a clock time */
  clock: boolean
  /** digits of a format made of zeros only ('000000'), which keeps leading zeros; else 0 */
  zeros: number
  /** digits after the point of a format such as '0.00', which shows 1978.10 as it was typed; else 0 */
  decimals: number
}

const PLAIN: NumberFormat = { shown: 'number', clock: false, zeros: 0, decimals: 0 }

/**
 * Built-in formats that are not stored in styles.xml (ECMA-376 Part 1, 18.8.30): 14–22 and
 * 45–47 everywhere, 27–36 and 50–58 as Chinese (zh-cn) Excel defines them.
 */
const BUILT_IN = new Map<number, NumberFormat>([
  ...spread([14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58], 'day'),
  ...spread([17, 27, 36, 50, 52, 57], 'month'),
  ...spread([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'time'),
  ...spread([46], 'elapsed'),
  [22, { shown: 'day', clock: true, zeros: 0, decimals: 0 }],
  [2, { ...PLAIN, decimals: 2 }],
])

function spread(ids: number[], shown: Shown): [number, NumberFormat][] {
  return ids.map((id) => [id, { shown, clock: shown === 'time', zeros: 0, decimals: 0 }])
}

/** @param code the format code when styles.xml defines one for this id */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  return code === undefined ? (BUILT_IN.get(id) ?? PLAIN) : readFormatCode(code)
}

/** Reads a format code such as `yyyy"年"m"月"`, `[$-804]yyyy/m/d;@` or `[h]:mm`. */
export function readFormatCode(code: string): NumberFormat {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/general|g\/通用格式|上午\/下午|am\/pm|a\/p/gi, (m) => (m.startsWith('上') || /^a/i.test(m) ? 'h' : ''))
    .toLowerCase()
  const elapsed = /\[(h+|m+|s+)\]/.test(bare)
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/e[+-]/g, '')
  if (elapsed) return { shown: 'elapsed', clock: true, zeros: 0, decimals: 0 }
  const runs = [...letters.matchAll(/y+|m+|d+|h+|s+|e+|b+|a{3,}/g)].map((m) => m[0])
  if (runs.length === 0) return { ...PLAIN, zeros: /^0{2,}$/.test(letters.trim()) ? letters.trim().length : 0, decimals: /^0\.(0{1,6})_?$/.exec(letters.trim())?.[1]?.length ?? 0 }
  const has = { year: false, month: false, day: false, clock: false }
  runs.forEach((run, i) => {
    const kind = run.charAt(0)
    // 'm' is minutes right after hours or right before seconds (18.8.31).
    if (kind === 'm' && !runs[i - 1]?.startsWith('h') && !runs[i + 1]?.startsWith('s')) has.month = true
    else if (kind === 'y' || kind === 'e' || kind === 'b') has.year = true
    else if (kind === 'd' || kind === 'a') has.day = true
    else has.clock = true
  })
  const shown: Shown = has.day ? 'day' : has.month ? 'month' : has.year ? 'year' : 'time'
  return { shown, clock: has.clock, zeros: 0, decimals: 0 }
}
