export interface AgeLimit {
  /** Years of age; missing for 已到龄人员 and for texts that name none. */
  readonly age?: number
  /** 已到龄人员: the limit before the reform had been reached. */
  readonly reached: boolean
  readonly text: string
}

/** Reads GaiGeQianRenZhiNianLingJieXian: `改革前任职年龄界限为55岁` (also 60, 63, 65, 66), `已到龄人员`; null where empty. */
export function parseAgeLimit(written: string): AgeLimit | null {
  const text = written.trim()
  if (text === '') return null
  const age = /(?<!\d)(\d{2})\s*(?:周岁|岁)/.exec(text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)))?.[1]
  return { ...(age === undefined ? {} : { age: Number(age) }), reached: /已到龄/.test(text), text }
}

/** Whether a family member's 工作单位及职务 says that the member has died: then no age is shown. */
export function isDeceased(work: string): boolean {
  return /去世|死亡|逝世|已逝|已故/.test(work)
}
