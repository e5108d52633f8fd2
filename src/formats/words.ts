import type { Language, Level } from '../rules/types';
import type { PlacedFinding } from './types';

/** The levels as people read them. */
export const LEVEL_WORDS: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  zh: { error: '必须修改', warning: '建议修改', info: '可以完善' },
  en: { error: 'must fix', warning: 'should fix', info: 'could improve' },
};

/** Where a finding is: line and column of a text, the paragraph of a Word document. */
export function placeWords(
  { line, column, paragraph }: Pick<PlacedFinding, 'line' | 'column' | 'paragraph'>,
  language: Language,
): string {
  if (paragraph === undefined) return `${line}:${column}`;
  return language === 'zh' ? `第${paragraph}段` : `paragraph ${paragraph}`;
}
