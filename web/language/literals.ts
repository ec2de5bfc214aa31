import { parseSync, type Plugin } from 'vite'

/**
 * The interface is written in Chinese, in the sources, as an official reads it. For a second language the build turns each
 * Chinese literal of a screen into a look-up by its own text: no screen is forked, no key is invented, and what has no
 * translation stays as written. Read by the build (web/vite.config.ts) and by the list of texts (tools/language.ts).
 */
export interface Text {
  /** The text with `{0}`, `{1}` … where values stand: 共 {0} 人. */
  readonly key: string
  readonly start: number
}
interface Edit { readonly from: number; readonly to: number; readonly text: string }
interface Node { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }

const chinese = /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/
/** What is compared or searched for is data, not words on a screen. */
const searching = new Set(['includes', 'startsWith', 'endsWith', 'indexOf', 'split', 'replace', 'replaceAll', 'match', 'test', 'localeCompare', 'has', 'get'])
const comparing = new Set(['===', '!==', '==', '!='])

/** The Chinese texts of a module and the edits that make each a look-up. Throws with the parser's message when it does not parse. */
function textsOf(path: string, source: string): { texts: Text[]; edits: Edit[] } {
  const { program, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const texts: Text[] = []
  const edits: Edit[] = []
  const put = (key: string, from: number, to: number, text: string): void => {
    texts.push({ key, start: from })
    edits.push({ from, to, text })
  }
  const blank = (there: boolean): string => (there ? '{" "}' : '')
  /** Children on one line, or with words between them: what is read in one go. A line break alone parts what stands on its own. */
  const runs = (children: Node[], apart: (child: Node) => boolean): Node[][] => children.reduce<Node[][]>((all, child) => {
    const alone = child.type === 'JSXText' ? jsxText(source.slice(child.start, child.end)) === '' : isEmptyExpression(child) || apart(child)
    if (alone) all.push([child], [])
    else all.at(-1)?.push(child)
    return all
  }, [[]])
  /** Text and values side by side are one sentence: `共 <b>{n}</b> 条` is said as a whole, in the order of its language. */
  const sentence = (run: Node[]): void => {
    const words = run.map((child) => (child.type === 'JSXText' ? jsxText(source.slice(child.start, child.end)) : ''))
    const values: Node[] = []
    const whole = run.reduce((all, child, i) => all + (child.type === 'JSXText' ? words[i] : `{${values.push(child) - 1}}`), '')
    const key = whole.trim()
    const [head, tail] = [run[0], run.at(-1)]
    if (!head || !tail) return
    texts.push({ key, start: head.start })
    let at = head.start
    let code = `${blank(whole.startsWith(' '))}{tx(${JSON.stringify(key)}`
    for (const value of values) {
      const inner = value.type === 'JSXExpressionContainer' ? value.expression as Node : value
      edits.push({ from: at, to: inner.start, text: `${code}, ` })
      at = inner.end
      code = ''
      walk(inner, value, 'expression')
    }
    edits.push({ from: at, to: tail.end, text: `)}${blank(whole.endsWith(' '))}` })
  }
  const walk = (node: Node, parent: Node | null, slot: string): void => {
    switch (node.type) {
      // recorded('…'): words of the record (web/language/index.ts).
      case 'CallExpression': {
        if ((node.callee as Node).name === 'recorded') return
        break
      }
      case 'JSXElement': case 'JSXFragment': {
        if (node.type === 'JSXElement') walk(node.openingElement as Node, node, 'openingElement')
        const apart = isButton(node) ? (one: Node) => one.type === 'JSXElement' : () => false
        for (const run of runs(node.children as Node[], apart)) {
          if (run.length > 1 && run.some((child) => child.type === 'JSXText' && chinese.test(source.slice(child.start, child.end)))) sentence(run)
          else for (const child of run) walk(child, node, 'children')
        }
        return
      }
      case 'JSXText': {
        const words = jsxText(source.slice(node.start, node.end))
        const core = words.trim()
        if (!chinese.test(core)) return
        put(core, node.start, node.end, `${blank(words.startsWith(' '))}{t(${JSON.stringify(core)})}${blank(words.endsWith(' '))}`)
        return
      }
      case 'Literal': {
        if (typeof node.value !== 'string' || !chinese.test(node.value) || isData(node, parent, slot)) return
        const call = `t(${JSON.stringify(node.value)})`
        put(node.value, node.start, node.end, parent?.type === 'JSXAttribute' ? `{${call}}` : call)
        return
      }
      case 'TemplateLiteral': {
        const quasis = node.quasis as (Node & { value: { cooked: string | null } })[]
        const values = node.expressions as Node[]
        const words = quasis.map((q) => q.value.cooked ?? '')
        if (words.some((w) => chinese.test(w)) && !isData(node, parent, slot)) {
          const key = words.reduce((all, w, i) => `${all}{${i - 1}}${w}`)
          texts.push({ key, start: node.start })
          let at = node.start
          const [first] = values
          edits.push({ from: at, to: first ? first.start : node.end, text: `t(${JSON.stringify(key)}${first ? ', ' : ')'}` })
          values.forEach((value, i) => {
            at = value.end
            const next = values[i + 1]
            edits.push({ from: at, to: next ? next.start : node.end, text: next ? ', ' : ')' })
          })
        }
        break
      }
      default:
        if (node.type.startsWith('TS') && !wrappers.has(node.type)) return
    }
    for (const [key, child] of Object.entries(node)) {
      if (Array.isArray(child)) for (const one of child) { if (isNode(one)) walk(one, node, key) }
      else if (isNode(child)) walk(child, node, key)
    }
  }
  walk(program as unknown as Node, null, '')
  return { texts, edits }
}

/** Type-only syntax that holds an expression. */
const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression'])

/** Ant Design keeps a distance between the words and the icon of a button, which have to be its children for that. */
function isButton(node: Node): boolean {
  return node.type === 'JSXElement' && ((node.openingElement as Node).name as Node).name === 'Button'
}

/** A comment between braces. */
function isEmptyExpression(node: Node): boolean {
  return node.type === 'JSXExpressionContainer' && (node.expression as Node).type === 'JSXEmptyExpression'
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function isData(node: Node, parent: Node | null, slot: string): boolean {
  if (!parent) return true
  switch (parent.type) {
    case 'ImportDeclaration': case 'ExportNamedDeclaration': case 'ExportAllDeclaration': case 'ImportExpression': case 'TaggedTemplateExpression': return true
    case 'Property': case 'PropertyDefinition': case 'MethodDefinition': return slot === 'key'
    case 'MemberExpression': return slot === 'property'
    case 'BinaryExpression': return comparing.has(String(parent.operator))
    case 'SwitchCase': return slot === 'test'
    case 'CallExpression': {
      const callee = parent.callee as Node
      return callee !== node && callee.type === 'MemberExpression' && searching.has(String((callee.property as Node).name))
    }
    default: return false
  }
}

/** JSX text as it is drawn: lines trimmed and joined by one blank. */
function jsxText(raw: string): string {
  const lines = raw.split(/\r?\n/)
  return lines.map((line, i) => {
    const left = i === 0 ? line : line.trimStart()
    return i === lines.length - 1 ? left : left.trimEnd()
  }).filter((line) => line !== '').join(' ')
}

/** The Chinese texts of a module, in their order. */
export function chineseTexts(path: string, source: string): Text[] {
  return chinese.test(source) ? textsOf(path, source).texts : []
}

/** The module with each Chinese literal a look-up in `language`; unchanged where it has none. */
export function withLookups(path: string, source: string, language: string): string {
  if (!chinese.test(source)) return source
  const { edits } = textsOf(path, source)
  if (edits.length === 0) return source
  let out = ''
  let at = 0
  for (const edit of edits.sort((a, b) => a.from - b.from || a.to - b.to)) {
    out += source.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return `${out}${source.slice(at)}\nimport { t, tx } from ${JSON.stringify(language)};\n`
}

/** Files whose Chinese is on the screen; what the browser shares with the server (kernel) speaks in data and is left alone. */
export const isScreen = (path: string): boolean => /(?:\/web\/(?!language\/).*|\.screen)\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)

/** The build step. */
export function translatable(language: string): Plugin {
  return {
    name: 'mingshi:translatable', enforce: 'pre',
    transform(source, id) {
      const [path = ''] = id.split('?')
      return isScreen(path.replaceAll('\\', '/')) ? { code: withLookups(path, source, language), map: null } : null
    },
  }
}
