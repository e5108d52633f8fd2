import type { WordBlock } from '../../word/types';
import type { SetParagraph } from '../../word/typesetting';
import type { WordRule } from '../types';
import { custom } from './deviations';

const rule: WordRule = {
  kind: 'word',
  id: 'format/empty-paragraphs',
  level: 'info',
  on: true,
  basis: custom('正文各段之间不空行'),
  title: { zh: '段落之间有空行', en: 'Empty paragraphs in the text' },
  messages: {
    default: {
      zh: '正文里有 {count} 处空行，这是第一处。公文正文各段连续排列，空行使每页行数不准，也容易在页首留白。请删去；要分开内容，用层次标题。',
      en: 'There are {count} empty paragraphs in the text, this is the first. Paragraphs follow one another without gaps. Delete them.',
    },
  },
  description: '查标题与署名之间正文段落前的空段。标题下、附件说明前、署名前的空行是标准要求的，不在此列。',
  ignores: ['标题下、主送机关前的空行。', '附件说明、署名、日期前的空行。', '表格、图片前后的空行。'],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。\n\n⟦全年评查案卷120件。⟧',
      setting: { blanks: 1 },
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。\n\n全年评查案卷120件。',
    },
  ],
  *check({ document, paragraphs }) {
    const known = new Map(paragraphs.map((one) => [one.paragraph, one]));
    const found: SetParagraph[] = [];
    let previous: SetParagraph | undefined;
    let blank = false;
    for (const block of document.blocks) {
      if (isBlank(block)) blank = true;
      else {
        const here = block.kind === 'paragraph' ? known.get(block) : undefined;
        if (blank && isText(previous) && isText(here)) found.push(here);
        previous = here;
        blank = false;
      }
    }
    const [first] = found;
    if (first !== undefined) yield { ...first.range, args: { count: found.length } };
  },
};

function isBlank(block: WordBlock): boolean {
  return block.kind === 'paragraph' && block.number === 0 && block.pictures === 0;
}

function isText(one: SetParagraph | undefined): one is SetParagraph {
  return one?.role === 'body' || one?.role === 'heading';
}

export default rule;
