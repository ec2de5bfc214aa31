import { statistics, type Band } from '#kernel'

const years = (label: string, from?: number, to?: number): Band => ({ label, under: '年龄', when: [{ column: 'age', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }] })
const of = (under: string, label: string, column: string, codes: readonly string[], not?: true): Band => ({ label, under, when: [{ column, in: codes, ...(not ? { not } : {}) }] })
const democratic = ['04', '05', '06', '07', '08', '09', '10', '11']

export const cadreStatistics = statistics('cadre-statistics', {
  label: '干部情况统计表', list: 'cadres',
  across: [{ bands: [{ label: '总体', when: [] }] }, { each: 'level' }, { each: 'sex' }],
  lines: [
    { label: '总数', when: [] },
    of('职务层次', '县处级正职', 'level', ['1A31']), of('职务层次', '县处级副职', 'level', ['1A32']), of('职务层次', '乡科级正职', 'level', ['1A41']), of('职务层次', '乡科级副职', 'level', ['1A42']), of('职务层次', '科员及以下', 'level', ['1A50', '1A60']),
    of('性别', '女', 'sex', ['2']), of('民族', '少数民族', 'ethnicity', ['01'], true),
    of('政治面貌', '中共党员', 'political', ['01', '02']), of('政治面貌', '民主党派', 'political', democratic), of('政治面貌', '无党派', 'political', ['12']), of('政治面貌', '群众', 'political', ['13']),
    years('30岁以下', undefined, 30), years('31—35岁', 31, 35), years('36—40岁', 36, 40), years('41—45岁', 41, 45), years('46—50岁', 46, 50), years('51—55岁', 51, 55), years('56岁以上', 56),
    of('学历', '研究生', 'highestLevel', ['1']), of('学历', '大学', 'highestLevel', ['2']), of('学历', '大专及以下', 'highestLevel', ['3']),
    of('学位', '博士', 'highestDegree', ['2']), of('学位', '硕士', 'highestDegree', ['3']), of('学位', '学士', 'highestDegree', ['4']),
    { label: '有职称', under: '职称', when: [{ column: 'title', given: true }] },
  ],
  average: { label: '平均年龄', column: 'age' },
})
