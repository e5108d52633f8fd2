/** Every rule there is, in the order in which lists show them. Import one file a rule and add it to the list. */
import unusedDirective from './lint/unused-directive';
import headingPeriod from './numbering/heading-period';
import type { Rule } from './types';

export const rules: readonly Rule[] = [
  // structure

  // numbering
  headingPeriod,

  // figures

  // dates

  // laws

  // phrases

  // typography

  // privacy

  // the engine itself
  unusedDirective,
];
