import { figure, prose, report } from '#kernel'

/** 年度组织工作报告：措辞是本项目自己的，数字全部由台账算出。 */
export const annual = report('annual', {
  label: '年度组织工作报告',
  title: '{tenant}{year}年组织工作情况报告',
  sections: [
    { heading: '基本情况', level: 1, paragraphs: [
      prose`截至{asOf}，全市共有党组织${figure('party-organizations-total')}，党员${figure('party-members-total')}，在职干部${figure('cadres-total')}。{year}年，市委组织部坚持以台账记事、以事实说话，让数字对得到人、对得到决定和文件，组织工作稳步推进。`,
    ] },
    { heading: '干部队伍建设', level: 1, paragraphs: [] },
    { heading: '选拔任用', level: 2, paragraphs: [
      prose`坚持事业为上、以事择人，提拔和进一步使用干部${figure('cadres-promoted')}，${figure('cadres-promoted', 'change')}；运用“三项机制”选拔优秀年轻干部${figure('promoted-young-cadres')}，${figure('promoted-young-cadres', 'change')}；重用一线脱贫干部${figure('promoted-frontline-cadres')}，${figure('promoted-frontline-cadres', 'change')}。截至{asOf}，有空缺的职位${figure('posts-vacant')}，超配的职位${figure('posts-overfilled')}。`,
    ] },
    { heading: '职务与职级并行', level: 2, paragraphs: [
      prose`稳妥推进公务员职务与职级并行，晋升职级${figure('ranks-promoted')}，${figure('ranks-promoted', 'change')}。`,
    ] },
    { heading: '从严管理监督', level: 2, paragraphs: [
      prose`抓早抓小、防微杜渐，提醒、函询干部${figure('reminded-or-inquired')}，${figure('reminded-or-inquired', 'change')}；诫勉干部${figure('admonished')}，${figure('admonished', 'change')}。`,
    ] },
    { heading: '日常监督和选人用人监督', level: 2, paragraphs: [
      prose`约谈干部${figure('talked-to')}，核实监督信息${figure('supervision-verified')}，查核个人有关事项报告的干部${figure('matters-checked')}。`,
      prose`在${figure('units-reviewed')}单位开展选人用人“一报告两评议”，选人用人工作满意度${figure('selection-satisfaction')}，${figure('selection-satisfaction', 'change')}；新提拔任用干部满意度${figure('new-cadre-satisfaction')}，${figure('new-cadre-satisfaction', 'change')}。${figure('complaints-received')}选人用人举报已受理核查，办结率${figure('complaints-concluded')}；选人用人问题整改率${figure('selection-problems-closed')}（${figure('selection-problems-closed', 'parts')}）。`,
    ] },
    { heading: '激励保护与交流', level: 2, paragraphs: [
      prose`坚持严管与厚爱结合，运用鼓励激励、容错纠错、能上能下“三项机制”认定干部${figure('three-mechanisms-applied')}，${figure('three-mechanisms-applied', 'change')}，其中${figure('three-mechanisms-applied', 'parts', { by: 'mechanism' })}；为受到失实反映的干部澄清${figure('clarified')}，${figure('clarified', 'change')}。加大干部交流力度，交流干部${figure('exchanged')}，${figure('exchanged', 'change')}。`,
    ] },
    { heading: '基层党组织建设', level: 1, paragraphs: [] },
    { heading: '村级组织和带头人', level: 2, paragraphs: [
      prose`村党组织书记、村委会主任“一肩挑”率达到${figure('combined-secretary-rate')}（${figure('combined-secretary-rate', 'parts')}）。清理问题村干部${figure('problem-village-cadres-cleared')}，${figure('problem-village-cadres-cleared', 'change')}。`,
    ] },
    { heading: '整顿与示范', level: 2, paragraphs: [
      prose`整顿提升软弱涣散村党组织${figure('weak-village-organizations-rectified')}，${figure('weak-village-organizations-rectified', 'change')}；命名标准化示范村${figure('model-villages-named')}，${figure('model-villages-named', 'change')}。`,
    ] },
    { heading: '述职评议', level: 2, paragraphs: [
      prose`在上级党委组织的抓基层党建述职评议考核中，综合评价等次为${figure('debrief-grade')}。`,
    ] },
    { heading: '人才工作', level: 1, paragraphs: [
      prose`引进高层次人才${figure('high-level-talent-introduced')}，${figure('high-level-talent-introduced', 'change')}；选聘专家${figure('experts-engaged')}，${figure('experts-engaged', 'change')}。`,
    ] },
    { heading: '制度建设', level: 1, paragraphs: [
      prose`全年出台制度${figure('regulations-issued')}，${figure('regulations-issued', 'change')}，逐项入制度库管理。`,
    ] },
  ],
})
