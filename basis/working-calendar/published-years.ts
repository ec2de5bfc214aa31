import type { CalendarYear } from '#kernel'

/** A year's arrangement together with how it was checked. */
export interface PublishedYear extends CalendarYear {
  /** Where the notice stands. */
  readonly source: readonly string[]
  /** Day on which the days below were compared with a public transcription of the notice. */
  readonly checkedOn: string
}

const notice = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`

/**
 * Festivals and exchanged weekends (法定节假日与调休) of the years the State Council's office has arranged. Later years are
 * brought in by the office itself (系统 → 工作日历), and a year brought in replaces the one here.
 */
export const publishedYears: readonly PublishedYear[] = [
  {
    year: 2019, document: notice(2019), source: ['https://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm', 'https://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2018-12-30', to: '2019-01-01' },
      { name: '春节', from: '2019-02-04', to: '2019-02-10' },
      { name: '清明节', from: '2019-04-05', to: '2019-04-05' },
      { name: '劳动节', from: '2019-05-01', to: '2019-05-04' },
      { name: '端午节', from: '2019-06-07', to: '2019-06-07' },
      { name: '中秋节', from: '2019-09-13', to: '2019-09-13' },
      { name: '国庆节', from: '2019-10-01', to: '2019-10-07' },
    ],
    work: [{ name: '元旦', day: '2018-12-29' }, { name: '春节', day: '2019-02-02' }, { name: '春节', day: '2019-02-03' }, { name: '劳动节', day: '2019-04-28' }, { name: '劳动节', day: '2019-05-05' }, { name: '国庆节', day: '2019-09-29' }, { name: '国庆节', day: '2019-10-12' }],
  },
  {
    year: 2020, document: notice(2020), source: ['https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm', 'https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
      { name: '春节', from: '2020-01-24', to: '2020-02-02' },
      { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
      { name: '劳动节', from: '2020-05-01', to: '2020-05-05' },
      { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
      { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08' },
    ],
    work: [{ name: '春节', day: '2020-01-19' }, { name: '劳动节', day: '2020-04-26' }, { name: '劳动节', day: '2020-05-09' }, { name: '端午节', day: '2020-06-28' }, { name: '国庆节、中秋节', day: '2020-09-27' }, { name: '国庆节、中秋节', day: '2020-10-10' }],
  },
  {
    year: 2021, document: notice(2021), source: ['https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2021-01-01', to: '2021-01-03' },
      { name: '春节', from: '2021-02-11', to: '2021-02-17' },
      { name: '清明节', from: '2021-04-03', to: '2021-04-05' },
      { name: '劳动节', from: '2021-05-01', to: '2021-05-05' },
      { name: '端午节', from: '2021-06-12', to: '2021-06-14' },
      { name: '中秋节', from: '2021-09-19', to: '2021-09-21' },
      { name: '国庆节', from: '2021-10-01', to: '2021-10-07' },
    ],
    work: [{ name: '春节', day: '2021-02-07' }, { name: '春节', day: '2021-02-20' }, { name: '劳动节', day: '2021-04-25' }, { name: '劳动节', day: '2021-05-08' }, { name: '中秋节', day: '2021-09-18' }, { name: '国庆节', day: '2021-09-26' }, { name: '国庆节', day: '2021-10-09' }],
  },
  {
    year: 2022, document: notice(2022), source: ['https://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2022-01-01', to: '2022-01-03' },
      { name: '春节', from: '2022-01-31', to: '2022-02-06' },
      { name: '清明节', from: '2022-04-03', to: '2022-04-05' },
      { name: '劳动节', from: '2022-04-30', to: '2022-05-04' },
      { name: '端午节', from: '2022-06-03', to: '2022-06-05' },
      { name: '中秋节', from: '2022-09-10', to: '2022-09-12' },
      { name: '国庆节', from: '2022-10-01', to: '2022-10-07' },
    ],
    work: [{ name: '春节', day: '2022-01-29' }, { name: '春节', day: '2022-01-30' }, { name: '清明节', day: '2022-04-02' }, { name: '劳动节', day: '2022-04-24' }, { name: '劳动节', day: '2022-05-07' }, { name: '国庆节', day: '2022-10-08' }, { name: '国庆节', day: '2022-10-09' }],
  },
  {
    year: 2023, document: notice(2023), source: ['https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
      { name: '春节', from: '2023-01-21', to: '2023-01-27' },
      { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
      { name: '劳动节', from: '2023-04-29', to: '2023-05-03' },
      { name: '端午节', from: '2023-06-22', to: '2023-06-24' },
      { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06' },
    ],
    work: [{ name: '春节', day: '2023-01-28' }, { name: '春节', day: '2023-01-29' }, { name: '劳动节', day: '2023-04-23' }, { name: '劳动节', day: '2023-05-06' }, { name: '端午节', day: '2023-06-25' }, { name: '中秋节、国庆节', day: '2023-10-07' }, { name: '中秋节、国庆节', day: '2023-10-08' }],
  },
  {
    year: 2024, document: notice(2024), source: ['https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
      { name: '春节', from: '2024-02-10', to: '2024-02-17' },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06' },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05' },
      { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
    ],
    work: [{ name: '春节', day: '2024-02-04' }, { name: '春节', day: '2024-02-18' }, { name: '清明节', day: '2024-04-07' }, { name: '劳动节', day: '2024-04-28' }, { name: '劳动节', day: '2024-05-11' }, { name: '中秋节', day: '2024-09-14' }, { name: '国庆节', day: '2024-09-29' }, { name: '国庆节', day: '2024-10-12' }],
  },
  {
    year: 2025, document: notice(2025), source: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
    ],
    work: [{ name: '春节', day: '2025-01-26' }, { name: '春节', day: '2025-02-08' }, { name: '劳动节', day: '2025-04-27' }, { name: '国庆节、中秋节', day: '2025-09-28' }, { name: '国庆节、中秋节', day: '2025-10-11' }],
  },
  {
    year: 2026, document: notice(2026), source: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'], checkedOn: '2026-11-25',
    rest: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    work: [{ name: '元旦', day: '2026-01-04' }, { name: '春节', day: '2026-02-14' }, { name: '春节', day: '2026-02-28' }, { name: '劳动节', day: '2026-05-09' }, { name: '国庆节', day: '2026-09-20' }, { name: '国庆节', day: '2026-10-10' }],
  },
]
