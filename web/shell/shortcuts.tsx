import { Modal } from 'antd'
import type { ReactNode } from 'react'

const groups: readonly { label: string; keys: readonly (readonly [string, string])[] }[] = [
  { label: '随处', keys: [['Ctrl K', '查找人员、单位、台账、指标、页面'], ['?', '显示本表'], ['Esc', '关闭抽屉、弹窗']] },
  { label: '台账列表', keys: [['↑ ↓', '上一行、下一行'], ['Enter', '打开所在行'], ['/', '到搜索框'], ['n', '新增一条'], ['空格', '勾选所在行'], ['F2', '修改所在行（双击一格也行）'], ['Ctrl V', '粘贴 Excel 里的行'], ['Ctrl C', '复制勾选的行'], ['Ctrl Z', '撤回我刚做的变更'], ['Ctrl Y', '重做'], ['[ ]', '上一页、下一页']] },
  { label: '档案', keys: [['e', '更正'], ['Esc', '返回列表']] },
  { label: '待办与案件', keys: [['↑ ↓', '上一件、下一件'], ['Enter', '打开所在案件'], ['n', '办理第一件；在案件里到下一件待办'], ['a', '办理本案下一步'], ['Esc', '返回列表']] },
  { label: '填写', keys: [['Ctrl Enter', '保存、办理'], ['Esc', '关闭，已填的留作草稿']] },
]

/** All keys, on one sheet. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="快捷键" width={420}>
      {groups.map((group) => (
        <section key={group.label} className="shortcuts">
          <h3>{group.label}</h3>
          <dl>{group.keys.map(([key, does]) => <div key={key}><dt>{key.split(' ').map((k) => <kbd key={k}>{k}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
        </section>
      ))}
    </Modal>
  )
}
