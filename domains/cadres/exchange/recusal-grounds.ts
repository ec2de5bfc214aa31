/** 任职回避的情形。 */
export const recusalGrounds = { subordinate: '直接上下级领导关系', 'same-leader': '直接隶属于同一领导人员', function: '在一方任领导职务的机关从事组织、人事、纪检、监察、审计、财务工作', business: '配偶、子女经营行业的监管', region: '地域回避' } as const
