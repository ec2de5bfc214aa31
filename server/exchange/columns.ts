import type { Catalogue, Field, Register } from '#kernel'

/** A column of a register's workbook. */
export interface SheetColumn {
  readonly header: string
  readonly field: string
  /** `identity`: the identity number beside a person's name, which settles who is meant. */
  readonly part: 'value' | 'identity'
  readonly aliases: readonly string[]
  readonly required: boolean
  readonly kind: 'text' | 'number' | 'date'
  readonly width: number
  readonly note: string
  readonly options: readonly string[]
}

/** Files and structured values do not travel in workbooks. */
const travels = (field: Field): boolean => field.type !== 'file' && field.type !== 'structured'

/** Columns of the Excel template of a register, in order of declaration. */
export function templateColumns(catalogue: Catalogue, register: Register): SheetColumn[] {
  return Object.entries(register.fields).filter(([, f]) => travels(f)).flatMap(([name, field]): SheetColumn[] => {
    const column: SheetColumn = {
      header: field.label, field: name, part: 'value', aliases: field.aliases ?? [], required: !field.optional,
      kind: field.type === 'integer' || field.type === 'decimal' ? 'number' : 'text', width: width(field), note: note(catalogue, field),
      options: field.type === 'code' ? catalogue.codeSet(field).items.map((i) => i.label) : field.type === 'boolean' ? ['是', '否'] : [],
    }
    if (field.type !== 'reference' || catalogue.register(field.register).about !== 'self') return [column]
    return [column, {
      header: identityHeader(field.label), field: name, part: 'identity', aliases: register.about === 'subject' && name === register.subject ? ['公民身份号码', '身份证号', '身份证号码', '公民身份证号'] : [], required: false,
      kind: 'text', width: 22, note: `填写后按号码认定是谁；不填则按姓名，同名时必须填`, options: [],
    }]
  })
}

function identityHeader(label: string): string {
  return `${label}公民身份号码`
}

function width(field: Field): number {
  if (field.type === 'text') return field.multiline ? 40 : Math.min(Math.max(field.maxLength / 2, 10), 36)
  if (field.type === 'reference') return 24
  return field.type === 'code' ? 14 : 12
}

function note(catalogue: Catalogue, field: Field): string {
  const parts = [field.optional ? '选填' : '必填']
  if (field.hint) parts.push(field.hint)
  if (field.type === 'date') parts.push('认 1978.05、1978-05、1978年5月、1978-05-03')
  if (field.type === 'day') parts.push('填到日，如 2025-03-01')
  if (field.type === 'reference') parts.push(`填“${catalogue.register(field.register).label}”台账里已有的${catalogue.register(field.register).fields[catalogue.register(field.register).title[0] ?? '']?.label ?? '名称'}`)
  if (field.type === 'code' && field.set) parts.push(`代码集：${catalogue.codeSet(field).label}`)
  return parts.join('；')
}
