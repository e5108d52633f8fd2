/** 公开日期, from front matter or from the line under the title that names it. */
import { findDate } from './dates';
import type { Block, DatedRange, FrontMatter, Furniture, TextRange } from './types';

const FIELD = /^(?:publishDate|published|发布日期|发布时间|公开日期)\s*[:：]\s*(.+)$/m;
const LABEL = /(?:时间|日期)\s*[:：]\s*/;

export function readPublication(
  blocks: readonly Block[],
  furniture: readonly Furniture[],
  frontMatter: FrontMatter | null,
): DatedRange | null {
  const said = frontMatter ? dateInField(blocks[0]) : null;
  if (said) return said;
  for (const piece of furniture) {
    const date = piece.what === 'source-line' ? dateInLine(blocks, piece) : null;
    if (date) return date;
  }
  return null;
}

function dateInField(frontMatter: Block | undefined): DatedRange | null {
  const field = FIELD.exec(frontMatter?.content.text ?? '');
  if (!field?.[1] || !frontMatter) return null;
  return findDate(field[1], frontMatter.start + field.index + field[0].length - field[1].length);
}

function dateInLine(blocks: readonly Block[], line: TextRange): DatedRange | null {
  const block = blocks.find((one) => line.start >= one.start && line.end <= one.end);
  const text = block ? block.content.text.slice(line.start - block.start) : '';
  const label = LABEL.exec(text);
  if (!label) return null;
  const at = label.index + label[0].length;
  return findDate(text.slice(at), line.start + at);
}
