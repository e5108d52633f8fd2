/** Every rule there is, in the order in which lists show them. Import one file a rule and add it to the list. */

import abbreviatedYear from './dates/abbreviated-year';
import expiredProgramme from './dates/expired-programme';
import futurePlenary from './dates/future-plenary';
import planYear from './dates/plan-year';
import plenaryMissing from './dates/plenary-missing';
import plenaryStale from './dates/plenary-stale';
import publishDeadline from './dates/publish-deadline';
import wrongYear from './dates/wrong-year';
import zeroPadded from './dates/zero-padded';
import allVersusNumber from './figures/all-versus-number';
import changeWithoutBase from './figures/change-without-base';
import claimWithoutNumber from './figures/claim-without-number';
import exactWithApproximation from './figures/exact-with-approximation';
import funnelOrder from './figures/funnel-order';
import ledgerMismatch from './figures/ledger-mismatch';
import missingDenominator from './figures/missing-denominator';
import overHundred from './figures/over-100';
import partsDoNotSum from './figures/parts-do-not-sum';
import percentVersusPoint from './figures/percent-versus-point';
import rateMismatch from './figures/rate-mismatch';
import rateUnattainable from './figures/rate-unattainable';
import sameIndicatorTwoValues from './figures/same-indicator-two-values';
import threshold from './figures/threshold';
import trainingHours from './figures/training-hours';
import unitMismatch from './figures/unit-mismatch';
import bodyFont from './format/body-font';
import emptyParagraphs from './format/empty-paragraphs';
import firstLineIndent from './format/first-line-indent';
import grid from './format/grid';
import headingFont from './format/heading-font';
import lineSpacing from './format/line-spacing';
import margins from './format/margins';
import pageNumber from './format/page-number';
import paperSize from './format/paper-size';
import revisionsLeft from './format/revisions-left';
import signaturePlace from './format/signature-place';
import textColor from './format/text-color';
import themeFont from './format/theme-font';
import titleFont from './format/title-font';
import docName from './laws/doc-name';
import duchaHomophone from './laws/ducha-homophone';
import oldLawVersion from './laws/old-version';
import lawName from './laws/renamed';
import repealedLaw from './laws/repealed';
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
import exactPhrase from './phrases/exact';
import fazhiHomophone from './phrases/fazhi-homophone';
import inconsistentOrganisation from './phrases/inconsistent-organisation';
import missingQuotes from './phrases/missing-quotes';
import reviewTerm from './phrases/review-term';
import selfPraise from './phrases/self-praise';
import sevenAdjectives from './phrases/seven-adjectives';
import teamVocabulary from './phrases/team-vocabulary';
import undefinedAbbreviation from './phrases/undefined-abbreviation';
import classificationMark from './privacy/classification-mark';
import leaderName from './privacy/leader-name';
import personalData from './privacy/personal-data';
import chapterCoverage from './structure/chapter-coverage';
import copiedFromLastYear from './structure/copied-from-last-year';
import duplicateHeading from './structure/duplicate-heading';
import dutiesCoverage from './structure/duties-coverage';
import dutiesSubject from './structure/duties-subject';
import dutiesWithoutFigures from './structure/duties-without-figures';
import emptyAttachmentNote from './structure/empty-attachment-note';
import emptySection from './structure/empty-section';
import fewShortcomings from './structure/few-shortcomings';
import lastPlanUnanswered from './structure/last-plan-unanswered';
import missingAchievements from './structure/missing-achievements';
import missingCause from './structure/missing-cause';
import missingDuties from './structure/missing-duties';
import missingIntro from './structure/missing-intro';
import missingOther from './structure/missing-other';
import missingPlan from './structure/missing-plan';
import missingShortcomings from './structure/missing-shortcomings';
import missingSignatureDate from './structure/missing-signature-date';
import notAReport from './structure/not-a-report';
import partNested from './structure/part-nested';
import partOrder from './structure/part-order';
import placeholderLeft from './structure/placeholder-left';
import planUnanswered from './structure/plan-unanswered';
import programmeCoverage from './structure/programme-coverage';
import propagandaOnly from './structure/propaganda-only';
import templateSectionMissing from './structure/template-section-missing';
import themedOutline from './structure/themed-outline';
import vagueShortcoming from './structure/vague-shortcoming';
import webPageResidue from './structure/web-page-residue';
import type { Rule } from './types';
import asciiQuotes from './typography/ascii-quotes';
import boldNotRendered from './typography/bold-not-rendered';
import dashLost from './typography/dash-lost';
import dunhaoBetweenQuoted from './typography/dunhao-between-quoted';
import halfWidthPunctuation from './typography/half-width-punctuation';
import lineBreak from './typography/line-break';
import manualIndent from './typography/manual-indent';
import missingCharacter from './typography/missing-character';
import missingFullStop from './typography/missing-full-stop';
import nestedQuotes from './typography/nested-quotes';
import repeatedWord from './typography/repeated-word';
import runOn from './typography/run-on';
import straySpace from './typography/stray-space';
import unbalancedPair from './typography/unbalanced-pair';
import wrongCharacter from './typography/wrong-character';
import yearRangeStyle from './typography/year-range-style';

export const rules: readonly Rule[] = [
  // structure
  missingAchievements,
  missingShortcomings,
  missingDuties,
  missingPlan,
  missingOther,
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
  templateSectionMissing,
  copiedFromLastYear,
  lastPlanUnanswered,
  programmeCoverage,

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
  ledgerMismatch,
  threshold,
  claimWithoutNumber,
  missingDenominator,
  changeWithoutBase,
  allVersusNumber,
  trainingHours,
  unitMismatch,
  sameIndicatorTwoValues,
  funnelOrder,
  partsDoNotSum,
  percentVersusPoint,
  exactWithApproximation,
  overHundred,
  rateUnattainable,

  // dates
  wrongYear,
  planYear,
  plenaryMissing,
  plenaryStale,
  futurePlenary,
  expiredProgramme,
  publishDeadline,
  abbreviatedYear,
  zeroPadded,

  // laws
  repealedLaw,
  lawName,
  oldLawVersion,
  docName,
  duchaHomophone,

  // phrases
  exactPhrase,
  fazhiHomophone,
  sevenAdjectives,
  reviewTerm,
  inconsistentOrganisation,
  missingQuotes,
  selfPraise,
  undefinedAbbreviation,
  teamVocabulary,

  // typography
  dashLost,
  yearRangeStyle,
  missingFullStop,
  runOn,
  halfWidthPunctuation,
  dunhaoBetweenQuoted,
  straySpace,
  lineBreak,
  repeatedWord,
  wrongCharacter,
  missingCharacter,
  nestedQuotes,
  unbalancedPair,
  asciiQuotes,
  manualIndent,
  boldNotRendered,

  // privacy
  classificationMark,
  personalData,
  leaderName,

  // the format of Word files
  paperSize,
  margins,
  grid,
  titleFont,
  headingFont,
  bodyFont,
  firstLineIndent,
  lineSpacing,
  textColor,
  themeFont,
  pageNumber,
  signaturePlace,
  emptyParagraphs,
  revisionsLeft,

  // the engine itself
  unusedDirective,
];
