/**
 * Splits "示范市财政局党组成员、副局长" into unit and posts. A guess from the endings of Chinese unit names and
 * post names; where the text is not plainly one unit followed by its posts, nothing is returned.
 */

const unitEnd = /(?:局|委|部|厅|办|室|会|府|院|校|学|司|团|心|站|所|队|处|科|股|镇|乡|街道|村|社区|县|市|区|省|州|盟|旗|厂|矿|社|行|院|政协|人大|组|馆|台|报|园|场|店|段|关|署|中|小|幼儿园)$/

const bodies = '党组|党委|党工委|工委|机关党委|党总支|总支|党支部|支部|纪委|纪检组|纪检监察组|纪工委|监委|团委|团支部|工会|妇联|人大|政协'
const ranks = '副|常务|第一|代理?|助理|总|执行|正|见习|挂职|专职|兼职|[一二三四]级|县级|正处级|副处级|正科级|副科级|正厅级|副厅级|正县级|副县级|高级|中级|初级|主管|首席'
const heads = [
  '书记', '局长', '处长', '科长', '股长', '主任科员', '主任', '部长', '厅长', '县长', '市长', '区长', '镇长', '乡长', '省长', '州长', '盟长', '旗长', '村长',
  '院长', '校长', '园长', '所长', '站长', '队长', '大队长', '支队长', '总队长', '中队长', '小队长', '馆长', '台长', '社长', '会长', '理事长', '秘书长',
  '董事长', '监事长', '董事', '监事', '经理', '厂长', '矿长', '行长', '场长', '段长', '关长', '司长', '署长', '组长', '班长', '主席', '常委', '委员', '成员',
  '检察长', '庭长', '检察员', '检察官', '审判员', '法官', '书记员', '科员', '办事员', '调研员', '巡视员', '督查专员', '督导员', '组织员', '纪检员', '指导员',
  '教师', '教员', '教授', '讲师', '助教', '辅导员', '医师', '医生', '护士', '护师', '药师', '工程师', '会计师', '经济师', '统计师', '农艺师', '畜牧师', '审计师', '馆员',
  '会计', '出纳', '干事', '秘书', '文书', '干部', '职员', '工人', '职工', '司机', '工作人员', '总编辑', '编辑', '记者', '研究员', '技术员', '管理员', '协理员',
  '民警', '干警', '警员', '政委', '政治委员', '专员', '选调生', '村官', '特派员', '专务', '科技副职', '主任助理', '局长助理', '县长助理',
].toSorted((a, b) => b.length - a.length).join('|')

const post = `(?:${bodies})?(?:${ranks})*(?:${heads})`
const note = String.raw`(?:[（(][^（）()]*[）)])?`
const onlyPost = new RegExp(`^${post}${note}$`)
/** Organs of the same leading body that follow without its name: 县委常委、组织部部长. */
const organ = '组织部|宣传部|统战部|政法委(?:员会)?|人武部|办公室|机关党委|机关工会|人民政府|[省市县区乡镇]?政府|[省市县区]委|监委|监察委员会|政协|人大(?:常委会)?|工会|团委'
const followingPost = new RegExp(`^(?:${organ})*${post}${note}$`)
const postAtEnd = new RegExp(`${post}${note}$`)
const vague = /^(?:任|在|历任|先后|担任|挂职|借调|抽调|兼|参加|从事|被|由)/

export interface UnitAndPost { readonly unit: string; readonly post: string }

/** Unit and posts of one résumé text (without its 其间 bracket); undefined where unsure. */
export function splitPost(text: string): UnitAndPost | undefined {
  const plain = text.trim()
  // A trailing 主持工作 or 正科级 in brackets belongs to the last post.
  if (plain.length > 200 || vague.test(plain) || /[，,；;。：:\n]/.test(plain.replace(/[（(][^（）()]*[）)]/g, ''))) return undefined
  const [first = '', ...others] = splitOutsideBrackets(plain)
  if (!others.every((other) => followingPost.test(other.trim()))) return undefined
  // The leftmost match is the longest post: 党组成员 rather than 成员.
  for (let at = 2; at < first.length; at++) {
    const tail = first.slice(at)
    const unit = first.slice(0, at).trim()
    if (onlyPost.test(tail) && unitEnd.test(unit) && !postAtEnd.test(unit)) return { unit, post: [tail, ...others].join('、').trim() }
  }
  return undefined
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const c of text) {
    if (/[（(]/.test(c)) depth++
    else if (/[）)]/.test(c)) depth--
    if (c === '、' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += c
  }
  return [...parts, part]
}
