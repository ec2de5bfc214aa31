export type ChartKind = '' | 'bar' | 'stacked' | 'line'
export const chartKinds: readonly { value: ChartKind; label: string }[] = [{ value: '', label: '无图' }, { value: 'bar', label: '条形' }, { value: 'stacked', label: '堆积' }, { value: 'line', label: '折线' }]
