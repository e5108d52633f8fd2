import type { WordRule } from '../types';
import { chineseRuns, custom, grouped, ofRole } from './deviations';

const rule: WordRule = {
  kind: 'word',
  id: 'format/theme-font',
  level: 'info',
  on: true,
  basis: custom('字体直接写明，不跟随主题'),
  title: { zh: '字体跟随主题，换台电脑会变', en: 'Fonts follow the theme' },
  messages: {
    default: {
      zh: '从这里起有 {count} 段的中文字体跟随文件主题（现为“{found}”），换一台电脑或换一个模板就会变成别的字体。请选中文字，直接指定仿宋、黑体、楷体。',
      en: 'The Chinese font of {count} paragraph(s) from here on follows the theme (now “{found}”) and changes with computer or template. Name the font directly.',
    },
  },
  description:
    '主题字体的优先级高于写明的字体名称，屏幕上看着是仿宋，到了别人的电脑上可能变成等线。标准没有规定，属于排版经验。',
  ignores: ['写明了字体名称的文字。', '数字和西文。'],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n⟦全年审查规范性文件36件。⟧',
      setting: { run: { eastAsia: '等线', eastAsiaTheme: true } },
    },
    { text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。' },
  ],
  *check(setting) {
    const paragraphs = ofRole(setting, 'title', 'addressee', 'heading', 'body', 'organ', 'date');
    yield* grouped(
      paragraphs.flatMap(({ paragraph, range }) => {
        const themed = chineseRuns(paragraph.runs).find((run) => run.format.eastAsiaTheme);
        return themed === undefined ? [] : [{ range, found: themed.format.eastAsia ?? '主题字体' }];
      }),
    );
  },
};

export default rule;
