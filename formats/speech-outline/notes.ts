/** 责任单位, 配合单位, 完成时限: notes in brackets or on a line of their own, and 由…牵头 in the text. */

/** What a note says; absent where it is silent. */
export interface Note {
  owner?: string
  partners?: string[]
  /** The wording of the time limit, e.g. 6月底前. */
  deadline?: string
}

const leads = /^(牵头|主办|承办|主责|主要责任|第一责任)(单位|科室|部门|处室|机构)?$|^(牵头|主责)(领导|人)$/
const responsible = /^(责任|负责|承担|落实|实施|完成)(单位|科室|部门|处室|机构|股室|主体)$/
const persons = /^(责任|分管|包抓|负责|联系)(人|领导|同志)$/
const partners = /^(配合|协办|参与|协同|协助|参加|会同)(单位|科室|部门|处室|机构)?$/
const limits = /^(完成|办结|时间|责任|落实|推进)?(时限|时间|期限|时间节点|时间要求|时间安排)$/
const keyed = /(?:^|[；;，,。\s　])([一-龥]{2,6})\s?[：:]\s*([^；;：:]{1,120}?)(?=[；;。]|[，,\s　]+[一-龥]{2,6}[：:]|$)/g
const keyName = /^[（(【〔[［]?\s*(牵头|主办|承办|主责|责任|负责|承担|落实|实施|配合|协办|参与|协同|完成|办结|分管|包抓|时间|时限)[一-龥]{0,4}\s?[：:]/
const unitName = /^[一-龥A-Z（）()]{1,20}?(科|室|处|股|办|办公室|中心|站|部|局|委|委员会|院|校|党校|党工委|党委|党组|镇|街道|乡|队|组|公司|单位)$/

/** Whether a bracketed remark or sentence is a note about who does it and until when. */
export function isNote(remark: string, units?: ReadonlySet<string>): boolean {
  if (remark.length > 200) return false
  return keyName.test(remark) || readBareNote(remark, units) !== undefined
}

/** Reads a note; undefined if the remark is none. Brackets and final full stop are ignored. */
export function readNote(remark: string, units?: ReadonlySet<string>): Note | undefined {
  if (remark.length > 200) return undefined
  if (!keyName.test(remark)) return readBareNote(remark, units)
  const found: { lead: string[]; other: string[]; person: string[]; limit?: string } = { lead: [], other: [], person: [] }
  for (const [, key = '', value = ''] of inner(remark).matchAll(keyed)) {
    const names = namesIn(value)
    if (leads.test(key)) found.lead.push(...names)
    else if (responsible.test(key)) found.other.unshift(...names)
    else if (partners.test(key)) found.other.push(...names)
    else if (persons.test(key)) found.person.push(...names)
    else if (limits.test(key)) found.limit ??= value.trim()
  }
  return noteOf(found.lead.length > 0 ? [...found.lead, ...found.other] : hasResponsible(remark) ? found.other : [undefined, ...found.other], found)
}

function hasResponsible(remark: string): boolean {
  return /(责任|负责|承担|落实|实施|完成)(单位|科室|部门|处室|机构|股室|主体)\s?[：:]/.test(remark)
}

/** The first unit named leads; where only partners are named nobody does, and a person stands in. */
function noteOf(names: (string | undefined)[], found: { person: string[]; limit?: string }): Note {
  const [first, ...rest] = names
  const owner = first ?? found.person[0]
  const others = rest.filter((name) => name !== undefined)
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(others.length > 0 ? { partners: others } : {}),
    ...(found.limit === undefined ? {} : { deadline: found.limit }),
  }
}

/** （干部科）, （干部科、人才科）, （组织科牵头，各镇配合）: units without a key. */
function readBareNote(remark: string, units?: ReadonlySet<string>): Note | undefined {
  if (!/^[（(【〔[［]/.test(remark)) return undefined
  const text = inner(remark)
  const shared = /^([^，,；;]{2,30})牵头(?:负责)?(?:[，,；;]\s*([^，,；;]{2,60}?)(?:等)?(?:配合|参与|协同|协助|负责))?$/.exec(text)
  if (shared?.[1]) return noteOf([...namesIn(shared[1]), ...namesIn(shared[2] ?? '')], { person: [] })
  const names = text.split(/[、，,；;\s]+/)
  if (!names.every((name) => unitName.test(name) || units?.has(name))) return undefined
  return noteOf(names, { person: [] })
}

function inner(remark: string): string {
  return remark.trim().replace(/^[（(【〔[［]\s*/, '').replace(/[。；;]?\s*[）)】〕\]］]?[。；;]?\s*$/, '')
}

function namesIn(list: string): string[] {
  return list.split(/[、，,\s　]+|(?<=[部科室局委])和/).map((name) => name.replace(/等$|^各有关$/, '').trim()).filter((name) => name.length > 0)
}

/** 由组织科牵头，人才科、干部科配合…, as said in the text itself. */
export function sharedInText(text: string): Note | undefined {
  const lead = /由([^，。；、（）]{2,20})(?:牵头|负责|组织实施|承办|主办)/.exec(text)
  if (!lead?.[1]) return undefined
  const rest = text.slice(lead.index + lead[0].length)
  const helpers = /^[^，。；]{0,12}[，,、]\s?([^，。；（）]{2,50}?)(?:等(?:单位|部门|科室)?)?(?:配合|参与|协同|协助)/.exec(rest)
  return noteOf([lead[1], ...namesIn(helpers?.[1] ?? '')], { person: [] })
}
