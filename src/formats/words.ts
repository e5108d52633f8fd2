import type { Language, Level } from '../rules/types';

/** The levels as people read them. */
export const LEVEL_WORDS: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  zh: { error: '必须修改', warning: '建议修改', info: '可以完善' },
  en: { error: 'must fix', warning: 'should fix', info: 'could improve' },
};
