import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { parseSync, transformWithOxc } from 'vite'
import { describe, expect, it } from 'vitest'
import { tx } from './index.ts'
import { chineseTexts, isScreen, withLookups } from './literals.ts'

const root = join(import.meta.dirname, '../..')
const keys = (source: string): string[] => chineseTexts('a.tsx', source).map((t) => t.key)

describe('界面文字', () => {
  it.each([
    ['字符串', "const a = '保存'", ['保存']],
    ['模板：值写成占位', 'const a = `共 ${n} 人，已选 ${m}`', ['共 {0} 人，已选 {1}']],
    ['模板里还有文字', "const a = `共 ${n > 1 ? '多' : '一'} 人`", ['共 {0} 人', '多', '一']],
    ['标签之间的文字，换行按画出来的算', 'const a = <p>\n  变更\n  之后\n</p>', ['变更 之后']],
    ['文字和值、标签排在一起是一句，值里另有的文字另算', "const a = <p>\n  共 <b>{n}</b> 条{more && '，未完'}\n</p>", ['共 {0} 条{1}', '，未完']],
    ['换行隔开的标签各是各的', 'const a = <p>\n  <b>新增</b>\n  <b>恢复</b>\n</p>', ['新增', '恢复']],
    ['属性', 'const a = <input placeholder="汉字、全拼" aria-label={`查找${x}`} />', ['汉字、全拼', '查找{0}']],
    ['对象的值是文字，键不是', "const a = { 逾期: '逾期了', key: '到期' }", ['逾期了', '到期']],
    ['比较和查找的是数据', "const a = b === '是' || c.includes('无权') || d['姓名']", []],
    ['类型不是文字', "type A = '甲' | '乙'; const a = '丙' as '丙'", ['丙']],
    ['引用的模块不是文字', "import a from './目录.ts'", []],
    ['写进记录的原样留着', "const a = { reason: recorded('批量修改'), kinds: recorded(['办法', '库']) }", []],
    ['只有标点的也算，外文标点不同', "const a = b.join('、') + c.split('、') + 'abc'", ['、']],
  ])('%s', (_, source, expected) => expect(keys(source)).toEqual(expected))

  it('改成查词以后，用原文作词典，值和原来一样', async () => {
    const source = "const n = 3, inner = ['甲', '乙']\nexport const said = [`共 ${n} 人`, '保存', `${n}${`第${n + 1}项`}`, `${inner.map((x) => `【${x}】`).join('、')}`, { key: '值', ['算出']: 1 }, n === 3 ? '三' : '多']"
    const run = async (code: string): Promise<unknown> => {
      const { code: script } = await transformWithOxc(code, 'a.ts', { lang: 'ts' })
      return ((await import(`data:text/javascript,${encodeURIComponent(script)}`)) as { said: unknown }).said
    }
    const lookups = withLookups('a.ts', source, 'LANGUAGE').replace(/import \{ t, tx \} from "LANGUAGE";/, 'const t = (key: string, ...values: unknown[]) => key.replace(/\\{(\\d+)\\}/g, (_, i) => String(values[Number(i)]))')
    expect(lookups).toContain('t("共 {0} 人", n)')
    // The look-up is a constant declared at the end: hoisted here as the import would be.
    const at = lookups.lastIndexOf('const t =')
    expect(await run(`${lookups.slice(at)}\n${lookups.slice(0, at)}`)).toEqual(await run(source))
  })

  it('句子里的标签按词条的次序画出来', () => {
    const count = createElement('b', null, 3)
    expect(withLookups('a.tsx', 'const a = <p>共 <b>{n}</b> 条{more}</p>', 'LANGUAGE')).toContain('<p>{tx("共 {0} 条{1}", <b>{n}</b>, more)}</p>')
    expect(renderToStaticMarkup(tx('共 {0} 条{1}', count, false))).toBe('共 <b>3</b> 条')
  })

  it('每个界面文件改过以后都还是一个通得过的模块，汉字只剩在词条里', () => {
    const files = globSync('{web,domains}/**/*.{ts,tsx}', { cwd: root }).map((p) => p.replaceAll('\\', '/')).filter((p) => isScreen(`/${p}`))
    expect(files.length).toBeGreaterThan(80)
    for (const path of files) {
      const code = withLookups(path, readFileSync(join(root, path), 'utf8'), '/web/language/index.ts')
      expect(parseSync(path, code).errors, path).toEqual([])
      for (const { key } of chineseTexts(path, code)) expect([`t(${JSON.stringify(key)}`, `tx(${JSON.stringify(key)}`].some((call) => code.includes(call)), `${path} ${key}`).toBe(true)
    }
  })
})
