import { balanced, cut, sizeFor, type Paragraph } from './fit.ts'
import { bodyPoints, familyColumns, familyRows, firstSheet, insetOf, placed, secondSheet, smallestPoints, type Layout, type Placed, type Sheet } from './geometry.ts'
import type { FamilyTexts, FormTexts } from './texts.ts'

/** A cell ready to print: paragraphs in one type size that fits the room it has. */
export interface Filled {
  readonly place: Placed
  readonly kind: 'label' | 'value' | 'photo'
  readonly paragraphs: readonly Paragraph[]
  readonly points: number
  readonly align: 'left' | 'center' | 'right'
  readonly valign: 'top' | 'center' | 'bottom'
}
export interface FilledSheet { readonly sheet: Sheet; readonly cells: readonly Filled[] }

/** What the two sheets cannot hold, in full: it follows on sheets of its own. */
export interface Annex { readonly boxes: readonly { readonly label: string; readonly paragraphs: readonly Paragraph[] }[]; readonly family: readonly FamilyTexts[] }

export interface FilledForm { readonly first: FilledSheet; readonly second: FilledSheet; readonly under: string; readonly annex: Annex | null }

const names: Readonly<Record<string, string>> = {
  name: '姓名', birth: '出生年月', nativePlace: '籍贯', birthplace: '出生地', partyJoined: '入党时间', health: '健康状况', professionalTitle: '专业技术职务', expertise: '熟悉专业有何专长',
  fullTime: '全日制教育', fullTimeSchool: '全日制教育毕业院校系及专业', inService: '在职教育', inServiceSchool: '在职教育毕业院校系及专业',
  currentPost: '现任职务', proposedPost: '拟任职务', dismissedPost: '拟免职务', resume: '简历', rewards: '奖惩情况', assessments: '年度考核结果', reason: '任免理由', reportingUnit: '呈报单位',
}
const rest = '……（全文见附页）'
const emptyDate = '年　　月　　日'

/** Puts the texts into the cells of the sheets, in the largest type that fits each; what fits in none goes on in the annex. */
export function fill(texts: FormTexts, layout: Layout, filledBy: string): FilledForm {
  const boxes: { label: string; paragraphs: readonly Paragraph[] }[] = []
  const shown = texts.family.slice(0, familyRows.most)
  const further = texts.family.slice(familyRows.most)
  const of = (key: string): readonly Paragraph[] => {
    if (key === 'resume') return texts.resume.length > 0 ? texts.resume : [{ text: '' }]
    const [, row, column] = key.split('.')
    if (row !== undefined) return [{ text: texts.family[Number(row)]?.[column as keyof FamilyTexts] ?? '' }]
    return [{ text: texts.values[key] ?? '' }]
  }
  const keep = (key: string, paragraphs: readonly Paragraph[]): void => {
    const [, row, column] = key.split('.')
    const member = row === undefined ? null : texts.family[Number(row)]
    boxes.push({ label: member ? `家庭成员第${Number(row) + 1}人（${member.relation} ${member.name}）${column === 'work' ? '工作单位及职务' : ''}` : names[key] ?? key, paragraphs })
  }
  const sheet = (s: Sheet): FilledSheet => ({ sheet: s, cells: placed(s).map((place) => filled(place, of, keep)) })
  const [first, second] = [sheet(firstSheet(layout)), sheet(secondSheet(shown.length))]
  return {
    first, second, under: `填表人：${filledBy}${further.length > 0 ? `　　（家庭成员另有${further.length}人，见附页）` : ''}`,
    annex: boxes.length > 0 || further.length > 0 ? { boxes, family: further } : null,
  }
}

function filled(place: Placed, of: (key: string) => readonly Paragraph[], keep: (key: string, paragraphs: readonly Paragraph[]) => void): Filled {
  const { content } = place.cell
  if ('photo' in content) return { place, kind: 'photo', paragraphs: [], points: bodyPoints, align: 'center', valign: 'center' }
  const free = insetOf(content)
  const width = place.width - 2 * free.x
  const height = place.height - 2 * free.y
  if ('label' in content) {
    const paragraphs = content.upright ? [...content.label].map((text) => ({ text })) : content.label.split('\n').map((text) => ({ text }))
    return { place, kind: 'label', paragraphs, points: sizeFor(paragraphs, width, height) ?? smallestPoints, align: 'center', valign: 'center' }
  }
  switch (content.text) {
    case 'date': return { place, kind: 'value', paragraphs: [{ text: `${emptyDate}　　` }], points: bodyPoints, align: 'right', valign: 'center' }
    case 'seal': return { place, kind: 'value', paragraphs: [{ text: '（盖章）　　　' }, { text: '' }, { text: `${emptyDate}　` }], points: bodyPoints, align: 'right', valign: 'bottom' }
    case 'box': case 'resume': case undefined:
  }
  const whole = of(content.value)
  const points = sizeFor(whole, width, height)
  if (points === null) keep(content.value, whole)
  const resume = content.text === 'resume'
  const centred = content.text === undefined
  return {
    place, kind: 'value', paragraphs: points === null ? cut(whole, width, height, rest) : centred ? whole.map((p) => ({ ...p, text: balanced(p.text, width, height) })) : whole, points: points ?? smallestPoints,
    align: centred ? 'center' : 'left', valign: resume ? 'top' : 'center',
  }
}

/** Names of the family's columns, for the annex. */
export const familyHeads: Record<(typeof familyColumns)[number], string> = { relation: '称谓', name: '姓名', age: '年龄', political: '政治面貌', work: '工作单位及职务' }
