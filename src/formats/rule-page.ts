import { PART_IDS, type PartId } from '../report/types';
import type { BlockRule, DocumentRule, Rule, RuleExample, Verification } from '../rules/types';
import { LEVEL_WORDS } from './words';

/** How far the basis of a rule was checked, for people. */
export const VERIFICATION_WORDS: Readonly<Record<Verification, string>> = {
  V: '已核对原文',
  V2: '据转引，未核对原文',
  C: '由文中数据计算得出',
  K: '据工作经验，未核对出处',
};

export const PART_NAMES: Readonly<Record<PartId, string>> = {
  achievements: '主要举措和成效',
  shortcomings: '存在的不足和原因',
  duties: '党政主要负责人履行第一责任人职责',
  plan: '下一年度主要安排',
  other: '其他需要报告的情况',
};

/** The page of a rule as Markdown: docs/rules/ and `explain` show the same. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.title.zh}`,
    facts(rule),
    rule.description.trim(),
    `## 不报的情况\n\n${rule.ignores.map((line) => `- ${line}`).join('\n')}`,
    examples(
      '## 会报的写法\n\n`⟦` 与 `⟧` 之间是指出的地方；`⟦⟧` 表示指在整个部分或整份报告上。',
      rule.examples.filter(isWrong),
    ),
    examples(
      '## 不报的写法',
      rule.examples.filter((example) => !isWrong(example)),
    ),
    optionsOf(rule),
    disabling(rule),
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n');
}

function isWrong({ text }: RuleExample): boolean {
  return text.includes('⟦');
}

function facts(rule: Rule): string {
  const { id, level, on, basis, parts } = rule;
  return [
    `- 规则：\`${id}\``,
    `- 级别：${LEVEL_WORDS.zh[level]}（\`${level}\`），${on ? '默认打开' : '默认关闭'}`,
    `- 依据：${basis.text}（${VERIFICATION_WORDS[basis.status]}）`,
    `- 检查范围：${scope(parts)}${rule.anyDocument ? '；不是年度报告的文本也检查' : ''}`,
    `- 自动修改：${fixWords(rule)}`,
  ].join('\n');
}

function scope(parts: BlockRule['parts'] | DocumentRule['parts']): string {
  if (!parts || parts.length === 0) return '全文';
  return PART_IDS.filter((id) => parts.includes(id))
    .map((id) => `“${PART_NAMES[id]}”部分`)
    .join('、');
}

function fixWords(rule: Rule): string {
  return rule.examples.some(({ fixed }) => fixed !== undefined) ? '有' : '无，需要人工修改';
}

function examples(heading: string, list: readonly RuleExample[]): string {
  if (list.length === 0) return '';
  return [heading, ...list.map(exampleText)].join('\n\n');
}

function exampleText({ text, fixed, note, in: part }: RuleExample): string {
  const place = part === undefined || part === 'introduction' ? '' : `（在“${PART_NAMES[part]}”部分）`;
  const remark = note || place ? [`${note ?? ''}${place}`] : [];
  const mended = fixed === undefined ? [] : ['改为：', fence(fixed)];
  return [...remark, fence(text), ...mended].join('\n\n');
}

/** A code block whose fence is longer than any in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}markdown\n${text.replace(/\n$/, '')}\n${marks}`;
}

function optionsOf({ options = {} }: Rule): string {
  const rows = Object.entries(options).map(
    ([name, option]) => `- \`${name}\`（默认 \`${JSON.stringify(option.default)}\`）：${option.description}`,
  );
  return rows.length === 0 ? '' : `## 选项\n\n${rows.join('\n')}`;
}

function disabling({ id }: Rule): string {
  return [
    '## 怎样屏蔽',
    '确有理由保留原样时，在那一行前面写一条注释（导出时不会出现），并说明原因：',
    fence(`<!-- fazhi-disable-next-line ${id}: 原因 -->`),
    `整份文件都不检查：\`<!-- fazhi-disable-file ${id}: 原因 -->\`。整个团队都不检查：在 \`.fazhi/config.json\` 中写 \`"rules": {"${id}": "off"}\`。`,
  ].join('\n\n');
}
