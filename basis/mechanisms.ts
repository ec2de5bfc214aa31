/**
 * The product's contents page as data: every mechanism (机制) of organization work, by area.
 *
 * Pure data, no imports, so that the browser's menu, the task splitter and the domain folders share one list.
 * `keywords` are terms of the field by which a duty's wording is recognised as belonging to the mechanism;
 * the longest one found wins, so a general term (机关党建) may stand beside a special one (灯下黑).
 * No keyword belongs to two mechanisms: a duty would then be bound by chance.
 */

export interface Area {
  /** Folder under `domains/`. */
  readonly slug: string
  readonly label: string
}

export interface Mechanism {
  /** Slug of the area, the folder under `domains/`. */
  readonly area: string
  /** Unique over all areas; the folder is `domains/<area>/<slug>/`. */
  readonly slug: string
  readonly label: string
  readonly keywords: readonly string[]
}

/** Areas in the order of the annual report; the common registers (people, organizations) come last. */
export const areas = [
  { slug: 'plan', label: '计划与报告' },
  { slug: 'political', label: '政治建设' },
  { slug: 'cadres', label: '干部队伍' },
  { slug: 'grassroots', label: '基层组织' },
  { slug: 'talent', label: '人才' },
  { slug: 'department', label: '自身建设' },
  { slug: 'people', label: '人员' },
  { slug: 'organizations', label: '机构、决定与文件' },
] as const satisfies readonly Area[]

/** What the platform keeps for every mechanism (working calendar); it has no row in the contents page. */
export const systemArea = { slug: 'system', label: '系统' } as const satisfies Area

export type AreaSlug = (typeof areas)[number]['slug']

/** One row: label and the terms, separated by blanks, kept on a line so that the list reads as a page. */
function row(area: AreaSlug, slug: string, label: string, terms: string): Mechanism {
  return { area, slug, label, keywords: terms.split(' ') }
}

const plan: readonly Mechanism[] = [
  row('plan', 'key-tasks', '年度重点任务分解', '任务分解 重点任务分解 年度重点任务 任务清单 责任分解 分工方案 工作要点分解'),
  row('plan', 'supervision-tasks', '督办', '督办 督查督办 跟踪督办 专项督查 跟踪问效 挂图作战 交办件 限时办结 红黄绿灯 督导落实'),
  row('plan', 'mission-lists', '使命清单', '使命清单 职责清单 岗位职责 责任清单 权责清单 岗位任务清单'),
  row('plan', 'annual-report', '年度工作报告', '年度工作报告 工作报告 年度总结 工作总结'),
  row('plan', 'regulations-library', '制度库', '制度库 制度汇编 党内法规 党内规范性文件 规范性文件 制度立改废 制度建设年 法规制度 制度评估 备案审查'),
  row('plan', 'campaigns', '主题教育与专项活动', '主题教育 学习教育 初心使命 质量提升年 法规制度落实年 观摩会 现场观摩 观摩活动 党史学习教育 党纪学习教育 集中教育 专项活动 提升年活动'),
  row('plan', 'problem-lists', '问题清单与整改', '问题清单 问题整改 整改台账 整改清单 巡察整改 巡视整改 反馈问题整改 专项整治 作风整顿 销号管理 回头看 作风建设'),
  row('plan', 'burden-relief', '基层减负台账', '基层减负 为基层减负 减轻基层负担 形式主义为基层减负 精文减会 文山会海 精简会议 精简文件 指尖上的形式主义 减负'),
]

const political: readonly Mechanism[] = [
  row('political', 'study', '政治学习', '政治学习 理论学习 理论武装 中心组学习 理论学习中心组 集中学习 专题学习 学习贯彻新思想 学习贯彻习近平 读原著 学原文 悟原理 第一议题 学习新思想 政治理论 创新理论'),
  row('political', 'theory-exams', '理论考评', '理论考评 理论考试 理论测试 理论测评 理论水平考试 应知应会测试 以考促学 知识测试'),
  row('political', 'conduct-list', '政治表现负面清单', '负面清单 政治表现负面清单 政治表现清单'),
  row('political', 'party-spirit-checkups', '政治体检、党性体检', '政治体检 党性体检 党性分析 党性锻炼 政治画像'),
  row('political', 'warning-education', '警示教育、以案促改', '警示教育 以案促改 以案明纪 以案为鉴 反面典型 廉政教育 以案促治 警示大会'),
]

const cadres: readonly Mechanism[] = [
  row('cadres', 'cadre-records', '干部信息库（一人一档）', '干部信息库 干部数据库 干部基本信息 任免审批表 干部名册 干部信息系统 干部信息管理 一人一档'),
  row('cadres', 'posts', '机构、职位、职数', '领导职数 职数 职位空缺 空缺职位 超职数配备 超配 混配 职位管理 机构编制'),
  row('cadres', 'team-analysis', '班子结构分析', '班子结构 优化班子 领导班子结构 年龄结构 老中青 梯次配备 女干部 党外干部 少数民族干部 专业结构 领导班子建设 建强领导班子 配强班子 选优配强 班子配备'),
  row('cadres', 'term-change', '班子综合研判与换届', '综合研判 班子研判 班子运行 分析研判 换届 届中分析 政治建设考察 无任用考察'),
  row('cadres', 'reserve-pool', '优秀年轻干部储备库', '储备库 年轻干部库 年轻干部储备 优秀年轻干部储备库 培养年轻干部 年轻干部培养 后备干部 蹲苗 墩苗 年轻干部调研 选调生 年轻干部'),
  row('cadres', 'growth-files', '成长档案', '成长档案 成长纪实 导师帮带 跟踪培养 成长手册 纪实档案'),
  row('cadres', 'appointments', '选拔任用全程纪实', '选拔任用 全程纪实 干部任用 动议 民主推荐 任前公示 试用期 干部任免 提拔使用 提拔重用 选拔使用 选用优秀年轻干部 选贤任能 重用 任职资格 凡提四必'),
  row('cadres', 'political-files', '政治素质考察与政治档案', '政治素质 政治素质考察 政治考察 干部政治考察 政治档案 政治素质档案 一票否决 政治表现 考准政治表现 政治把关 政治标准'),
  row('cadres', 'ranks', '职务与职级并行', '职务与职级并行 职级并行 职级晋升 公务员职级 职级职数 晋升职级 公务员登记 公务员管理'),
  row('cadres', 'selection-oversight', '选人用人生态与监督', '选人用人 选人用人生态 一报告两评议 选人用人专项检查 带病提拔 12380 用人监督 用人生态 政治生态 选任监督'),
  row('cadres', 'exchange', '交流、回避', '交流任职 干部交流 轮岗交流 轮岗 任职回避 回避制度 跨部门交流 交流轮岗'),
  row('cadres', 'three-mechanisms', '三项机制', '三项机制 鼓励激励 容错纠错 能上能下 激励担当 激励干部 担当作为 容错免责'),
  row('cadres', 'clarification', '澄清保护', '澄清保护 澄清正名 澄清机制 诬告陷害 失实检举 为干部正名'),
  row('cadres', 'admonition', '提醒、函询、诫勉、约谈；不足提醒', '提醒函询 函询 诫勉 约谈 不足提醒 谈心谈话 提醒制度 谈话提醒 提醒谈话'),
  row('cadres', 'daily-supervision', '日常监督信息库', '日常监督 监督信息库 监督信息 日常管理监督 干部监督 个人有关事项 因私出国 经济责任审计 监督管理 管理监督 八小时外'),
  row('cadres', 'appraisal', '年度、平时、一线、目标责任考核', '目标责任考核 年度考核 平时考核 一线考核 一线考察 考核体系 考核办法 绩效考核 考核评价 考核结果 差异化考核 目标考核 专项考核'),
  row('cadres', 'accountability-hearings', '问政评议', '问政 问政评议 电视问政 现场问政 作风评议 媒体问政'),
  row('cadres', 'ballots', '民主测评投票', '民主测评 无记名投票 测评投票 投票推荐 满意度测评'),
  row('cadres', 'training', '教育培训', '教育培训 干部培训 能力培训 业务培训 专题培训 培训班 轮训 调训 上讲台 师资库 党校 中青年干部 中青班 网络学院 干部教育 四支队伍 素质能力 能力提升培训 主体班 培训计划 学时'),
  row('cadres', 'learning-files', '学习档案', '学习档案 学习纪实 学分档案'),
  row('cadres', 'archives', '干部人事档案管理中心', '人事档案 干部人事档案 干部档案 档案管理中心 档案审核 档案数字化 三龄两历 专项审核 档案管理'),
  row('cadres', 'reorganization', '机构改革', '机构改革 事业单位改革 行政体制改革 体制改革 行政执法改革 综合执法改革 执法改革 转隶 党的建设改革 党的建设制度改革 改革成果 三定规定'),
]

const grassroots: readonly Mechanism[] = [
  row('grassroots', 'party-organizations', '党组织库', '党组织设置 党组织换届 组织设置 联合党支部 功能型党组织 临时党支部 党组织覆盖 按期换届 党支部建设 组织体系'),
  row('grassroots', 'members', '党员库', '党员信息 党员信息库 党员管理 党内统计 党员队伍 党员教育 党员教育管理 党员积分 党员先锋 党内关怀 党籍'),
  row('grassroots', 'admission', '发展党员', '发展党员 入党积极分子 发展对象 预备党员 火线 入党 党员发展 发展党员计划'),
  row('grassroots', 'admission-audit', '排查带病入党、违规入党', '带病入党 违规入党 发展党员违规违纪 违规发展党员'),
  row('grassroots', 'transfers', '组织关系接转', '组织关系 组织关系接转 组织关系转接 关系接转 口袋党员'),
  row('grassroots', 'mobile-members', '流动党员', '流动党员 失联党员 流动党组织 流出党员'),
  row('grassroots', 'branch-life', '三会一课、组织生活', '三会一课 组织生活 主题党日 组织生活会 民主评议 民主评议党员 民主生活会 谈心交心 党内政治生活'),
  row('grassroots', 'dues', '党费', '党费 党费收缴 党费使用 党费管理'),
  row('grassroots', 'village-cadres', '村（社区）干部', '一肩挑 村干部 社区干部 村党组织书记 村书记 县级备案 备案管理 两委 村两委 社区工作者 村级后备 村级后备力量 村主职干部 社区书记'),
  row('grassroots', 'village-vetting', '问题村干部防范', '问题村干部 村干部资格联审 村干部任职资格 资格联审 联审联查 扫黑除恶 清理村干部 候选人资格'),
  row('grassroots', 'weak-organizations', '软弱涣散整顿', '软弱涣散 后进党组织 后进村 三访三查 四个一 整顿提升 后进整顿'),
  row('grassroots', 'first-secretaries', '第一书记与驻村', '第一书记 驻村 驻村工作队 驻村干部 工作队员 驻村帮扶'),
  row('grassroots', 'model-villages', '标准化示范创建', '示范村 示范镇 示范县 标准化 整镇推进 整县提升 示范创建 规范化建设 示范点 示范党支部 星级 标准化规范化'),
  row('grassroots', 'village-venues', '村级阵地三年提升', '村级阵地 活动场所 阵地建设 党群服务中心 村级活动场所 组织活动场所 办公用房'),
  row('grassroots', 'communities', '社区物业联建、三无小区', '社区物业 物业党建 物业服务 三无 小区党支部 城市基层党建 社区党建 属地管理 红色物业 网格党建 网格 党建联建 业委会'),
  row('grassroots', 'agency-party-work', '机关党建（“灯下黑”整治）', '机关党建 灯下黑 模范机关 机关党组织 两张皮'),
  row('grassroots', 'enterprise-party-work', '国企党建', '国企党建 国有企业 国有企业党建 国企党组织 前置研究 党建入章'),
  row('grassroots', 'school-party-work', '学校“双培养”', '双培养 学校党建 中小学党建 中小学校党组织 校长负责制 教育系统党建'),
  row('grassroots', 'hospital-party-work', '公立医院党建', '公立医院 医院党建 院长负责制 卫健系统党建'),
  row('grassroots', 'new-sector-party-work', '两新组织（两派驻两推进一打造）', '两新 两新党建 两新组织 非公党建 非公有制经济组织 非公企业 社会组织党建 两个覆盖 党建指导员 新业态 新就业群体 两派驻 快递外卖'),
  row('grassroots', 'retired-party-work', '离退休干部党组织', '离退休 老干部 离退休干部 老干部党组织 银发 老党员'),
  row('grassroots', 'contact-points', '支部工作联系点、专题研究', '支部工作联系点 支部联系点 党建联系点 联系点 专题研究 领导包抓'),
  row('grassroots', 'delegates', '党代表常任制', '党代表 常任制 代表提案 党代会代表 党代表工作室 代表任期制'),
  row('grassroots', 'debriefs', '抓党建述职评议', '述职评议 党建述职 述职 书记述职 述职评议会'),
  row('grassroots', 'education-sites', '远教站点', '远教 远程教育 远教站点 智慧党建 终端站点 党员电教 电教片'),
  row('grassroots', 'leaders-chief', '抓党建促脱贫（总队长制）', '抓党建促脱贫 抓党建促乡村振兴 总队长 脱贫攻坚 乡村振兴示范 党建促乡村振兴 包联 集体经济'),
]

const talent: readonly Mechanism[] = [
  row('talent', 'leadership', '党管人才领导机制', '党管人才 人才工作领导小组 人才工作领导 人才领导小组 人才工作述职 人才工作考核 人才工作目标责任制'),
  row('talent', 'talent-pool', '人才库与引进、选聘', '人才库 引进人才 人才引进 高层次人才 引才 选聘专家 招才引智 人才招聘 柔性引才 急需紧缺人才 专家库 引才育才 引进高层次人才 专家聘任 校园引才'),
  row('talent', 'programmes', '五项培育工程', '培育工程 人才计划 人才项目 青年拔尖人才 高技能人才 创新团队 乡村振兴人才 领军人才 人才工程 拔尖人才 人才培育'),
  row('talent', 'frontline-use', '市管镇用、市管校聘，向一线流动', '市管镇用 市管校聘 县管乡用 县管校聘 县聘乡用 一线流动 向基层流动 人才下沉 编制周转 人才向一线流动'),
  row('talent', 'chief-experts', '首席工程师、首席农艺师、送智下基层', '首席工程师 首席农艺师 首席专家 送智 科技特派员 专家服务团 专家下基层 专家服务基层'),
  row('talent', 'expert-contact', '党委联系服务专家', '联系服务专家 联系专家 专家走访 走访慰问专家 爱国奋斗 建功立业 专家服务制度 弘扬爱国奋斗精神'),
  row('talent', 'entitlements', '专家人才待遇落实', '人才待遇 专家待遇 政策待遇 人才公寓 人才政策 人才补贴 人才服务 人才绿卡 政策兑现 人才安居 人才服务保障'),
  row('talent', 'talent-fund', '人才发展专项资金', '人才发展专项资金 人才专项资金 人才资金 人才经费 人才基金'),
]

const department: readonly Mechanism[] = [
  row('department', 'lectures-and-reading', '组工讲坛、书香机关、大学习大调研大提升', '组工讲坛 书香机关 大学习 大调研 大提升 业务大讲堂 组工大讲堂 读书会 组工课堂 岗位练兵 业务比武 业务竞赛'),
  row('department', 'research-topics', '重点课题攻关', '重点课题 课题攻关 调研课题 课题研究 理论研究 重点调研'),
  row('department', 'recognition', '创先争优、树优评差', '创先争优 树优评差 评先评优 评优树模 表彰 两优一先 先进典型 选树典型 表扬先进'),
  row('department', 'discipline-and-brand', '部风建设与工作品牌', '部风 部风建设 组织人事纪律 公道正派 工作品牌 新品牌 党建品牌 组工队伍 组工干部 自身建设 品牌创建 工作创新项目 信息宣传 组工信息'),
]

const base: readonly Mechanism[] = [
  row('people', 'person', '人员（一人一档的主索引）', '人员信息 人员库 人员主索引'),
  row('organizations', 'unit', '单位与机构', '单位信息 单位库 单位名录 机构信息'),
  row('organizations', 'decisions', '会议与决定', '会议纪要 议事决策 议事规则 会议决定 部务会 民主集中制 三重一大'),
  row('organizations', 'documents', '文件', '文件管理 公文管理 公文办理 收发文 保密工作'),
]

/** Every mechanism, in the order of the areas. */
export const mechanisms: readonly Mechanism[] = [
  ...plan, ...political, ...cadres, ...grassroots, ...talent, ...department, ...base,
]
