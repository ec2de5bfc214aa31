import type { ThemeConfig } from 'antd'
import { theme } from 'antd'
import type { Display } from './kit/display.ts'

const ink = '#1f1b16'
const cinnabar = '#B3261E'

/** Tokens of the house, set once: one accent, warm greys, hairlines instead of shadows, no motion. */
const usual: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: cinnabar,
    colorInfo: '#5c554b',
    colorInfoBg: '#f5f2ec',
    colorInfoBorder: '#d9d3c9',
    colorWarningBg: '#fbf1dc',
    colorWarningBorder: '#e2c88f',
    colorErrorBg: '#fbeeec',
    colorErrorBorder: '#e5bbb5',
    colorSuccess: '#2e6b3a',
    colorWarning: '#9a6200',
    colorError: '#a3140c',
    colorLink: ink,
    colorLinkHover: cinnabar,
    colorText: ink,
    colorTextSecondary: '#544d43',
    colorTextTertiary: '#6b6358',
    colorTextQuaternary: '#736b60',
    colorTextPlaceholder: '#6f675c',
    colorBgLayout: '#f7f5f1',
    colorBgContainer: '#ffffff',
    colorBorder: '#d9d3c9',
    colorBorderSecondary: '#e8e3da',
    colorSplit: '#ebe6de',
    colorFillAlter: '#f5f2ec',
    borderRadius: 4,
    borderRadiusLG: 4,
    // The compact algorithm takes one step off both: 14 px text, 28 px controls.
    fontSize: 16,
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Source Han Sans CN",sans-serif',
    fontFamilyCode: '"Noto Sans Mono CJK SC","Sarasa Mono SC",Consolas,monospace',
    controlHeight: 32,
    motion: false,
    colorBgMask: 'rgb(31 27 22 / 22%)',
    boxShadow: '0 0 0 1px #d9d3c9, 0 4px 12px rgb(31 27 22 / 8%)',
    boxShadowSecondary: '0 0 0 1px #d9d3c9, 0 4px 12px rgb(31 27 22 / 8%)',
    boxShadowTertiary: 'none',
    controlItemBgActive: '#f6eae8',
    controlItemBgHover: '#f5f2ec',
  },
  components: {
    Table: {
      cellFontSize: 13, cellFontSizeMD: 13, cellFontSizeSM: 13,
      cellPaddingBlockSM: 0, cellPaddingInlineSM: 8,
      headerBg: '#f5f2ec', headerColor: '#544d43', headerSplitColor: 'transparent',
      rowHoverBg: '#faf8f4', bodySortBg: '#ffffff', headerSortActiveBg: '#ebe6dd', headerSortHoverBg: '#ebe6dd', fixedHeaderSortActiveBg: '#ebe6dd', rowSelectedBg: '#f8efed', rowSelectedHoverBg: '#f5e8e6',
      headerBorderRadius: 0,
    },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px', labelColor: '#544d43' },
    Drawer: { paddingLG: 16, padding: 12 },
    Tabs: { horizontalMargin: '0 0 8px 0', cardHeightSM: 30 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Tag: { defaultBg: '#f5f2ec' },
  },
}

/** No text under 18 px, no target under 44 px (WCAG 2.2, 2.5.5). The sizes of our own styles follow in styles/scale.css. */
const large = { fontSize: 18, fontSizeSM: 18, fontSizeLG: 20, fontSizeIcon: 16, controlHeight: 44, controlHeightSM: 44, controlHeightXS: 44, controlHeightLG: 48, controlInteractiveSize: 24 }
const elder: ThemeConfig = {
  ...usual, algorithm: theme.defaultAlgorithm, token: { ...usual.token, ...large },
  components: {
    ...usual.components,
    Table: { ...usual.components?.Table, cellFontSize: 18, cellFontSizeMD: 18, cellFontSizeSM: 18, cellPaddingBlockSM: 6 },
    Tabs: { ...usual.components?.Tabs, cardHeightSM: 44, horizontalItemPaddingSM: '12px 0', titleFontSizeSM: 18 },
    Form: { ...usual.components?.Form, labelFontSize: 18 },
    Pagination: { itemSize: 44, itemSizeSM: 44 },
    Segmented: { trackPadding: 0 },
    Switch: { trackHeight: 44, trackHeightSM: 44, trackMinWidth: 80, trackMinWidthSM: 80, handleSize: 36, handleSizeSM: 36, trackPadding: 4 },
    Tag: { ...usual.components?.Tag, defaultBg: '#f5f2ec', fontSizeSM: 18 },
  },
}

export const houseTheme = (display: Display): ThemeConfig => (display === 'elder' ? elder : usual)
