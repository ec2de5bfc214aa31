/** 须事前报告上级组织部门的情形（XR-SX），逐项说明有没有。 */
export const circumstances = {
  unitChanging: '机构变动', chiefLeaving: '主要领导即将离任', massAdjustment: '短期内大批调整', overQuota: '超职数配备', exceptional: '破格、越级提拔',
  kinOfLeader: '领导干部近亲属或者身边工作人员', afterEffectPeriod: '影响期满重新任用或者提拔', chiefBelowTerm: '县乡党政正职任职不满三年', notRecommended: '不经民主推荐', overAge: '超过任职年龄或者退休年龄继续任用',
} as const
