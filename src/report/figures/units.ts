/**
 * Measure words. A number counts something only with one of these behind it, so the list is long; words of one
 * group may be compared with each other (件, 起, 宗 and 案 all count cases).
 */
const GROUPS: Readonly<Record<string, string>> = {
  case: '件 起 宗 案 例 桩 单 笔 件次 卷 份 封 条 则 项 个 类 部 篇 册 本 项次 条次 份次 种 大类 小类 小项 大项 子项 批件',
  person: '人 名 位 员 个人 人数',
  personTimes: '人次',
  unit: '家 户 个 所 间 处 座 栋 幢 支 队 只 组 站 点 单位 商户 市场主体',
  unitTimes: '户次 家次 厂次 企次 店次 户（次） 家（次） 家/次 户/次',
  occasion: '次 场 期 轮 回 趟 班 届次 场次 期次 班次 场（次） 次（场） 批 批次 个批次 节 堂 课时',
  time: '天 日 小时 个小时 分钟 秒 个工作日 工作日 个月 年 周 学时 个学时 课时 时 个自然日 自然日 周岁 岁',
  money: '元 美元 欧元 港元 元钱 块钱',
  goods:
    '件套 套 台 台套 台次 台（套） 件（套） 张 块 枚 辆 艘 架 部 瓶 袋 盒 箱 桶 车 车次 辆次 艘次 根 把 顶 副 幅 面 尾 头 羽 株 棵',
  measure:
    '平方米 平方公里 公里 千米 米 厘米 毫米 立方米 方 亩 公顷 吨 公斤 千克 克 斤 升 蒸吨 千瓦时 千瓦 兆瓦 度 海里 平米 公里路 km kg KB MB GB TB PB m² ㎡ 字 字节 比特',
  vote: '票 分 星 页 集 讲 层 级台阶 版 帧 步 环节 门 股 席 幕 支线 路 线',
};

/** Units whose groups differ although they share a group above would never be compared: see `sameUnit`. */
const GROUP_OF = new Map<string, ReadonlySet<string>>();
for (const [group, words] of Object.entries(GROUPS)) {
  for (const word of words.split(' ')) {
    GROUP_OF.set(word, new Set([...(GROUP_OF.get(word) ?? []), group]));
  }
}

const SORTED = [...GROUP_OF.keys()].sort((a, b) => b.length - a.length);
const LONGEST = SORTED[0]?.length ?? 0;

/** The longest measure word at `at`, `''` when there is none. `text` has half-width brackets (see `normalize`). */
export function unitAt(text: string, at: number): string {
  for (let length = LONGEST; length > 0; length--) {
    const word = text.slice(at, at + length);
    if (word.length === length && GROUP_OF.has(fullWidthBrackets(word))) return word;
  }
  return '';
}

function fullWidthBrackets(word: string): string {
  return word.includes('(') ? word.replace('(', '（').replace(')', '）') : word;
}

/** Whether two measure words may count the same things. A missing unit agrees with any. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  const groups = GROUP_OF.get(b);
  return [...(GROUP_OF.get(a) ?? [])].some((group) => groups?.has(group));
}
