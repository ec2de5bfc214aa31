/** Roles by office (科室) and duty. Who may do what is decided here and nowhere else. */
export const roles = {
  leader: '部领导', office: '办公室', cadres: '干部科', supervision: '干部监督科', organization: '组织科',
  talent: '人才科', personnel: '单位人事干部', secretary: '党组织书记', administrator: '系统管理员', auditor: '安全审计员',
} as const
export type Role = keyof typeof roles

/** Offices of the department itself: they may read what is not confidential to one of them. */
export const departmentRoles: readonly Role[] = ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent']
