import type { SetParagraph } from '../../word/typesetting';
import type { WordRule } from '../types';
import { ofRole, standard } from './deviations';

/** Characters from the left edge behind which a line counts as placed to the right. */
const FAR = 8;

const rule: WordRule = {
  kind: 'word',
  id: 'format/signature-place',
  level: 'warning',
  on: true,
  basis: standard(
    '7.3.5：署名、成文日期编排在正文右下方；不加盖印章的右空二字署名，加盖印章的日期一般右空四字',
  ),
  title: { zh: '署名、日期的位置不对', en: 'Place of signature and date' },
  messages: {
    default: {
      zh: '{what}没有排在右侧。署名和成文日期应在正文右下方：不盖章的右空二字，盖章的日期右空四字。请设为右对齐，再设右缩进。',
      en: 'The {what} is not placed to the right. Signature and date stand below the text to the right, two characters (four with a seal) from the edge.',
    },
    edge: {
      zh: '{what}紧贴右边，没有空字。不盖章的署名右空二字，盖章的日期右空四字。请在“段落”中设右缩进。',
      en: 'The {what} touches the right edge. Leave two characters (four with a seal).',
    },
  },
  description: '查署名、成文日期的对齐和缩进。用空格、制表符推到右边的也算在右侧。',
  ignores: ['居中对齐在右半部分的署名：加盖印章时以日期为准居中。', '日期比署名长时署名多空的字。'],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。\n\n某县人民政府\n\n⟦2024年1月20日⟧',
      setting: {
        paragraph: { alignment: 'left', right: 0, rightChars: null, firstLine: 0, firstLineChars: 0 },
      },
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。\n\n某县人民政府\n\n2024年1月20日',
    },
  ],
  *check(setting) {
    for (const one of ofRole(setting, 'organ', 'date')) {
      const args = { what: one.role === 'organ' ? '署名' : '成文日期' };
      const { alignment, right, rightChars } = one.paragraph.format;
      const text = one.paragraph.runs.map((run) => run.text).join('');
      if (!isToTheRight(one, text)) yield { ...one.range, args };
      else if (alignment === 'right' && right <= 0 && (rightChars ?? 0) <= 0 && !/[\s\u3000]$/.test(text)) {
        yield { ...one.range, message: 'edge', args, level: 'info' };
      }
    }
  },
};

function isToTheRight({ paragraph }: SetParagraph, text: string): boolean {
  const { alignment, left, leftChars, firstLine, firstLineChars } = paragraph.format;
  if (alignment === 'right' || alignment === 'center') return true;
  const size = (paragraph.runs[0]?.format.size ?? 32) * 10;
  const blanks = /^[\s\u3000\u00a0]*/.exec(text)?.[0].length ?? 0;
  const indent =
    (leftChars ? leftChars / 100 : left / size) + (firstLineChars ? firstLineChars / 100 : firstLine / size);
  return indent + blanks / 2 >= FAR || /^\s*\t/.test(text);
}

export default rule;
