/** Every rule there is, in the order in which lists show them. Import one file a rule and add it to the list. */

import exactWithApproximation from './figures/exact-with-approximation';
import overHundred from './figures/over-100';
import percentVersusPoint from './figures/percent-versus-point';
import rateMismatch from './figures/rate-mismatch';
import rateUnattainable from './figures/rate-unattainable';
import unusedDirective from './lint/unused-directive';
import announcedCount from './numbering/announced-count';
import enumerationMissingFirst from './numbering/enumeration-missing-first';
import enumerationSequence from './numbering/enumeration-sequence';
import headingPeriod from './numbering/heading-period';
import levelSkip from './numbering/level-skip';
import level1Sequence from './numbering/level1-sequence';
import level2Sequence from './numbering/level2-sequence';
import level3Mixed from './numbering/level3-mixed';
import ordinalPunctuation from './numbering/ordinal-punctuation';
import chapterCoverage from './structure/chapter-coverage';
import duplicateHeading from './structure/duplicate-heading';
import dutiesCoverage from './structure/duties-coverage';
import dutiesSubject from './structure/duties-subject';
import dutiesWithoutFigures from './structure/duties-without-figures';
import emptyAttachmentNote from './structure/empty-attachment-note';
import emptySection from './structure/empty-section';
import fewShortcomings from './structure/few-shortcomings';
import missingAchievements from './structure/missing-achievements';
import missingCause from './structure/missing-cause';
import missingDuties from './structure/missing-duties';
import missingIntro from './structure/missing-intro';
import missingPlan from './structure/missing-plan';
import missingShortcomings from './structure/missing-shortcomings';
import missingSignatureDate from './structure/missing-signature-date';
import notAReport from './structure/not-a-report';
import partNested from './structure/part-nested';
import partOrder from './structure/part-order';
import placeholderLeft from './structure/placeholder-left';
import planUnanswered from './structure/plan-unanswered';
import propagandaOnly from './structure/propaganda-only';
import themedOutline from './structure/themed-outline';
import vagueShortcoming from './structure/vague-shortcoming';
import webPageResidue from './structure/web-page-residue';
import type { Rule } from './types';

export const rules: readonly Rule[] = [
  // structure
  missingAchievements,
  missingShortcomings,
  missingDuties,
  missingPlan,
  partNested,
  partOrder,
  themedOutline,
  notAReport,
  missingIntro,
  missingSignatureDate,
  emptySection,
  duplicateHeading,
  missingCause,
  fewShortcomings,
  vagueShortcoming,
  planUnanswered,
  dutiesSubject,
  dutiesWithoutFigures,
  dutiesCoverage,
  chapterCoverage,
  propagandaOnly,
  placeholderLeft,
  emptyAttachmentNote,
  webPageResidue,

  // numbering
  level1Sequence,
  level2Sequence,
  level3Mixed,
  levelSkip,
  ordinalPunctuation,
  enumerationMissingFirst,
  enumerationSequence,
  announcedCount,
  headingPeriod,

  // figures
  rateMismatch,
  percentVersusPoint,
  exactWithApproximation,
  overHundred,
  rateUnattainable,

  // dates

  // laws

  // phrases

  // typography

  // privacy

  // the engine itself
  unusedDirective,
];
