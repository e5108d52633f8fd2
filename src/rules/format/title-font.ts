import type { WordRule } from '../types';
import { chineseRuns, FAMILY, grouped, ofRole, standard, wrongFont } from './deviations';

const SIZE = 44;

const rule: WordRule = {
  kind: 'word',
  id: 'format/title-font',
  level: 'warning',
  on: true,
  basis: standard('7.3.1：标题一般用 2 号小标宋体字，居中排布'),
  title: { zh: '标题不是二号小标宋', en: 'Title not in 小标宋, size 2' },
  messages: {
    default: {
      zh: '标题是{found}。公文标题一般用二号小标宋、居中，一眼可辨。请改用方正小标宋简体、二号、居中；没有这种字体时先向文印部门要，不要用黑体代替。',
      en: 'The title is set in {found}. Titles are usually 小标宋 of size 2, centred. Change the font.',
    },
  },
  description: '查标题各行的中文字体、字号和对齐。字体按名称认：名称里有“小标宋”的都算。',
  ignores: ['标题中的数字和西文。', '字体没有写明的文件。', '用“标题”样式而样式本身合格的标题。'],
  examples: [
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效',
      setting: { run: { eastAsia: '黑体', size: 36 } },
      note: '小二号黑体。',
    },
    { text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效' },
  ],
  *check(setting) {
    const titles = ofRole(setting, 'title');
    yield* grouped(
      titles.flatMap(({ paragraph, range }) => {
        const wrong = chineseRuns(paragraph.runs).map((run) => wrongFont(run, FAMILY.xiaobiaosong, SIZE));
        const found = wrong.find((one) => one !== null) ?? null;
        const place = paragraph.format.alignment === 'center' ? '' : '，没有居中';
        return found === null && place === '' ? [] : [{ range, found: (found ?? '二号小标宋') + place }];
      }),
    );
  },
};

export default rule;
