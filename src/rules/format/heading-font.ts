import type { SetParagraph } from '../../word/typesetting';
import type { WordRule } from '../types';
import { chineseRuns, FAMILY, grouped, ofRole, standard, wrongFont } from './deviations';

const SIZE = 32;
const LEVELS = {
  1: { name: '“一、”一级标题', wanted: '三号黑体', family: FAMILY.hei },
  2: { name: '“（一）”二级标题', wanted: '三号楷体', family: FAMILY.kai },
  3: { name: '“1.”三级标题', wanted: '三号仿宋', family: FAMILY.fangsong },
  4: { name: '“（1）”四级标题', wanted: '三号仿宋', family: FAMILY.fangsong },
} as const;

const rule: WordRule = {
  kind: 'word',
  id: 'format/heading-font',
  level: 'warning',
  on: true,
  basis: standard('7.3.3：一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注'),
  title: { zh: '层次标题的字体不对', en: 'Fonts of headings' },
  messages: {
    default: {
      zh: '从这里起有 {count} 处{found}。层次标题用字体区分级别，读者靠它看清结构。请修改对应的标题样式，不要逐个改。',
      en: '{count} heading(s) from here on: {found}. Fonts tell the levels of headings apart. Change the heading styles.',
    },
  },
  description:
    '查各级标题的中文字体和字号，段首标题只查标题那一句。三级标题加粗是不少单位的习惯，标准没有规定，也不反对，这里不查。',
  ignores: [
    '三级、四级标题是否加粗。',
    '单独成段、以句号结尾的“1.”列项。',
    '段首“（一）”一句与正文同为仿宋：不少单位不另设字体，标准也只说“一般”。',
    '字体没有写明的文件。',
  ],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n⟦一、主要举措和成效⟧\n\n全年审查规范性文件36件。',
      setting: { run: { eastAsia: '宋体' } },
      note: '一级标题用了宋体。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n（一）加强制度建设。全年审查规范性文件36件。',
    },
  ],
  *check(setting) {
    yield* grouped(ofRole(setting, 'heading', 'body').flatMap(deviation));
  },
};

function deviation({ level, role, headingRuns, bodyRuns, range }: SetParagraph) {
  if (level === null || (level >= 3 && role === 'body')) return [];
  const { name, wanted, family } = LEVELS[level];
  const runs = chineseRuns(headingRuns);
  const found = runs.map((run) => wrongFont(run, family, SIZE)).find((one) => one !== null) ?? null;
  if (found === null) return [];
  const sameAsBody =
    role === 'body' &&
    bodyRuns.length > 0 &&
    runs.every((run) => wrongFont(run, FAMILY.fangsong, SIZE) === null);
  return sameAsBody ? [] : [{ range, found: `${name}用了${found}，一般用${wanted}` }];
}

export default rule;
