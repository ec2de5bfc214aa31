/** 举报的渠道、实名情况和核查结果：受理登记和台账所共用。 */
export const channels = { telephone: '电话', letter: '来信', visit: '来访', web: '网络', message: '短信', transferred: '上级转办' } as const
export const signatures = { named: '实名', anonymous: '匿名' } as const
export const complaintResults = { verified: '属实', partly: '部分属实', unfounded: '不属实', unverifiable: '无法查实' } as const
