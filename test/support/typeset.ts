/** A Word document set exactly as GB/T 9704—2012 says, but for what an example changes. */
import { parseReport } from '../../src/report';
import type { Report, TextRange } from '../../src/report/types';
import { isProse, wordsOf, wordsRange } from '../../src/report/words';
import type { WordRuleExample } from '../../src/rules/types';
import { plainDocument, plainParagraph } from '../../src/word/plain-source';
import type { ImportedPlace } from '../../src/word/to-markdown';
import type {
  PageSetup,
  ParagraphFormat,
  RunFormat,
  WordBlock,
  WordDocument,
  WordParagraph,
} from '../../src/word/types';
import { readTypesetting, type SetParagraph, type Typesetting } from '../../src/word/typesetting';

const FOOTER = { text: '—  —', hasPageNumber: true, font: '宋体', size: 28 } as const;

export const STANDARD_PAGE: PageSetup = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  footer: 1400,
  grid: { type: 'linesAndChars', linePitch: 579, charSpace: -849 },
  defaultFooter: { ...FOOTER, alignment: 'right' },
  evenFooter: { ...FOOTER, alignment: 'left' },
};

/** @param marked ranges of the text to which the example's setting applies */
export function typesetExample(
  text: string,
  marked: readonly TextRange[],
  example: WordRuleExample,
): Typesetting {
  const report = parseReport(text);
  const plain = placesOf(report);
  const roles = readTypesetting(plainDocument([]), plain, report).paragraphs;
  const { setting = {} } = example;
  const blocks: WordBlock[] = [];
  const places = roles.map((one): ImportedPlace => {
    const isMarked = marked.some(({ start, end }) => start < one.range.end && one.range.start < end);
    const paragraph = setAsStandard(one, isMarked ? setting : {});
    for (let blank = 0; isMarked && blank < (setting.blanks ?? 0); blank++)
      blocks.push(plainParagraph('', 0));
    blocks.push(paragraph);
    return { ...one.range, paragraph };
  });
  const base = plainDocument(blocks);
  const document: WordDocument = {
    ...base,
    page: { ...STANDARD_PAGE, ...setting.page },
    normalSize: 32,
    evenAndOdd: true,
    notes: { ...base.notes, ...setting.notes },
  };
  return readTypesetting(document, places, report);
}

function placesOf(report: Report): ImportedPlace[] {
  return report.blocks
    .filter(({ content }) => isProse(content))
    .map((block, index) => ({
      ...wordsRange(block),
      paragraph: plainParagraph(wordsOf(block.content), index + 1),
    }));
}

function setAsStandard(
  { paragraph, role, level, headingRuns, bodyRuns }: SetParagraph,
  change: { readonly paragraph?: Partial<ParagraphFormat>; readonly run?: Partial<RunFormat> },
): WordParagraph {
  const headingFont = level === 1 ? '黑体' : level === 2 ? '楷体_GB2312' : '仿宋_GB2312';
  const font = role === 'title' ? '方正小标宋简体' : headingFont;
  const size = role === 'title' ? 44 : 32;
  const set = (eastAsia: string) => ({ eastAsia, size, hint: 'eastAsia', ...change.run });
  const runs = [
    ...headingRuns.map(({ text, format }) => ({ text, format: { ...format, ...set(font) } })),
    ...bodyRuns.map(({ text, format }) => ({ text, format: { ...format, ...set('仿宋_GB2312') } })),
  ];
  return {
    ...paragraph,
    runs,
    format: { ...paragraph.format, ...standardParagraph(role), ...change.paragraph },
  };
}

function standardParagraph(role: SetParagraph['role']): Partial<ParagraphFormat> {
  const line = { line: 560, lineRule: 'exact' } as const;
  if (role === 'title') return { ...line, alignment: 'center' };
  if (role === 'organ' || role === 'date')
    return { ...line, alignment: 'right', right: 640, rightChars: 200 };
  if (role === 'addressee') return line;
  return { ...line, alignment: 'both', firstLine: 640, firstLineChars: 200 };
}
