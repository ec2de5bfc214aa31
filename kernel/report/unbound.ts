/** Quantities written by hand into prose: found so that the reader is told which numbers nobody computed. */
export interface Quantity {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  readonly text: string
}

const digits = '[0-9０-９]+(?:[.．,，][0-9０-９]+)*'
const chinese = '[零〇一二三四五六七八九十百千万亿两]+'
const measures = [
  '个百分点', '平方米', '人次', '万元', '亿元', '公里', '篇次', '场次', '户次', '件次', '学时', '课时', '小时',
  '名', '人', '个', '项', '件', '次', '家', '户', '场', '期', '篇', '份', '条', '部', '册', '处', '所', '座', '间', '批', '轮', '类', '支', '对', '元', '亩', '村', '镇', '组', '届', '例', '宗', '起', '门', '堂', '天', '岁', '倍', '成', '台', '套', '块', '本', '张', '位', '员', '%', '％', '‰',
].join('|')
const pattern = new RegExp(`(?:百分之(?:${chinese}|${digits})|(?:${digits}|${chinese})(?:余|多)?(?:万|亿|千)?(?:余|多)?(?:${measures}))`, 'g')

/** Set phrases of the field that contain a number but count nothing. */
const names = [
  '三项机制', '两个维护', '四个意识', '四个自信', '两个确立', '两个作用', '三会一课', '第一书记', '第一时间', '一把手', '一票否决', '一报告两评议', '一肩挑',
  '三个抓手', '五个领域', '四支队伍', '两个导向', '三重一大', '一岗双责', '一人一档', '三龄两历', '双培养', '四个一', '五项培育工程', '三年提升', '两个覆盖',
  '一个支部一座堡垒', '三个区分开来', '四风', '六大纪律', '五位一体', '四个全面', '一带一路', '二十大', '一线', '一批', '一些', '一定', '一名党员一面旗帜', '同一', '统一', '唯一', '进一步', '万众一心',
  '每一项', '每一个', '每个', '每项', '各个', '各项', '一个', '一种', '一项重要', '一体', '十四五', '十五五', '三农', '两新', '两委', '百名', '一如既往', '一以贯之', '千方百计', '百花齐放',
]

/**
 * Quantities in `text` that stand in prose: a number (Arabic or Chinese) with a measure word, or a percentage.
 * Years, dates, ordinals, outline numbering, document numbers and quoted or set phrases (第一书记、“三项机制”) are not quantities.
 */
export function quantities(text: string): Quantity[] {
  const masked = mask(text)
  const found: Quantity[] = []
  for (const match of masked.matchAll(pattern)) {
    const start = match.index
    const before = masked[start - 1] ?? ''
    // 第三次、2025年度、〔2025〕3号 and decimals cut in half are no quantities.
    if (/[第初0-9０-９.．]/.test(before)) continue
    found.push({ start, end: start + match[0].length, text: match[0] })
  }
  return found
}

const shield = (s: string): string => '\u0000'.repeat(s.length)

/** Blanks out what cannot be a quantity, keeping every offset. */
function mask(text: string): string {
  let masked = text
    // Quoted words are names. A quoted part of 2 to 20 characters without a full stop.
    .replace(/[“「『《][^”」』》。]{1,40}[”」』》]/g, shield)
    .replace(/(?:公元)?[0-9０-９]{4}[—–-][0-9０-９]{4}年/g, shield)
    .replace(/[0-9０-９]{4}年(?:度)?(?:[0-9０-９]{1,2}月(?:份)?)?(?:[0-9０-９]{1,2}日)?/g, shield)
    .replace(/[一二三四五六七八九〇零]{4}年(?:[一二三四五六七八九十]{1,3}月)?/g, shield)
    .replace(/[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?/g, shield)
    .replace(/〔[0-9]{4}〕[0-9]+号/g, shield)
    .replace(/第(?:[0-9０-９]+|[一二三四五六七八九十百千]+)/g, shield)
    .replace(/(^|[\n。；])\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、])/g, shield)
    .replace(/(^|[\n。；：，])(?:[一二三四五六七八九十]+)(?:是|要)/g, shield)
  for (const name of names) masked = masked.replaceAll(name, shield(name))
  return masked
}
