/** docs/rules/: one page a rule, and an index by part of the report, from the rule objects. */
import { PART_NAMES, rulePage, VERIFICATION_WORDS } from '../../src/formats/rule-page';
import { LEVEL_WORDS } from '../../src/formats/words';
import { PART_IDS } from '../../src/report/types';
import { rules } from '../../src/rules';
import { ruleAddress } from '../../src/rules/address';
import type { Rule } from '../../src/rules/types';
import type { Generator } from './types';

export const ruleDocs: Generator = {
  folders: ['docs/rules'],
  files: () => [
    ...rules.map((rule) => ({ path: ruleAddress(rule.id), content: rulePage(rule) })),
    { path: ruleAddress('index'), content: indexPage() },
  ],
};

/** Families in the order of the list of rules, by the first half of the id. */
const FAMILY_NAMES: Readonly<Record<string, string>> = {
  structure: '结构',
  numbering: '序号与标题',
  figures: '数字',
  dates: '日期与会议',
  laws: '法律与文件名称',
  phrases: '固定表述',
  typography: '标点与排版',
  privacy: '保密与个人信息',
  lint: '屏蔽注释',
};

function indexPage(): string {
  const ofParts = PART_IDS.map((id) => ({
    heading: `“${PART_NAMES[id]}”部分`,
    list: rules.filter(({ parts }) => parts?.includes(id)),
  }));
  const families = [...new Set(rules.map(familyOf))].map((family) => ({
    heading: FAMILY_NAMES[family] ?? family,
    list: rules.filter((rule) => !rule.parts?.length && familyOf(rule) === family),
  }));
  const sections = (list: readonly { heading: string; list: readonly Rule[] }[]) =>
    list
      .filter((section) => section.list.length > 0)
      .map(({ heading, list: own }) => `### ${heading}\n\n${table(own)}`);
  return [
    '# 全部规则',
    `共 ${rules.length} 条。级别：${LEVEL_WORDS.zh.error}（error）＝违反规定或算术不符；${LEVEL_WORDS.zh.warning}（warning）＝审稿人会退回；${LEVEL_WORDS.zh.info}（info）＝值得再看一眼。依据未经核对原文的规则，级别都不高于“${LEVEL_WORDS.zh.warning}”。`,
    '## 按报告的部分',
    ...sections(ofParts),
    '## 全文',
    ...sections(families),
  ]
    .join('\n\n')
    .concat('\n');
}

function familyOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'));
}

function table(list: readonly Rule[]): string {
  const rows = list.map(({ id, level, on, title, basis }) => {
    const cells = [
      `[${id}](${id}.md)`,
      title.zh,
      `${LEVEL_WORDS.zh[level]}${on ? '' : '（默认关闭）'}`,
      `${basis.text}（${VERIFICATION_WORDS[basis.status]}）`,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| 规则 | 检查什么 | 级别 | 依据 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
