import type { WordRule } from '../types';
import { chineseRuns, FAMILY, grouped, ofRole, standard, wrongFont } from './deviations';

const SIZE = 32;

const rule: WordRule = {
  kind: 'word',
  id: 'format/body-font',
  level: 'warning',
  on: true,
  basis: standard('5.2.2：公文格式各要素一般用 3 号仿宋体字'),
  title: { zh: '正文不是三号仿宋', en: 'Text not in 仿宋, size 3' },
  messages: {
    default: {
      zh: '从这里起有 {count} 段正文是{found}。公文正文一般用三号仿宋，字体不一多半是从别处粘贴来的。请选中这些段落，改为三号仿宋。',
      en: '{count} paragraph(s) from here on are set in {found}; the text of official documents is usually 仿宋 of size 3. Change the font.',
    },
  },
  description:
    '查正文段落（含主送机关、署名、日期）中文字的字体和字号，算上样式继承。同一种不合的字体只在第一处提示一次，并说明共有几段。段首标题的字体另由 `format/heading-font` 查。',
  ignores: [
    '数字和西文的字体。',
    '表格、文本框里的字。',
    '名称里有“仿宋”的各家字体。',
    '字体没有写明的文件。',
  ],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n⟦全年审查规范性文件36件，提出意见120条。⟧',
      setting: { run: { eastAsia: '宋体', size: 28 } },
      note: '四号宋体。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件，提出意见120条。',
    },
  ],
  *check(setting) {
    const paragraphs = ofRole(setting, 'body', 'addressee', 'organ', 'date');
    yield* grouped(
      paragraphs.flatMap(({ level, headingRuns, bodyRuns, range }) => {
        const runs = chineseRuns(level === null ? headingRuns : bodyRuns);
        const found = runs.map((run) => wrongFont(run, FAMILY.fangsong, SIZE)).find((one) => one !== null);
        return found ? [{ range, found }] : [];
      }),
    );
  },
};

export default rule;
