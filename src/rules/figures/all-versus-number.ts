import { type FigureText, readFigureText } from '../../report/figures';
import { compare } from '../../report/figures/decimal';
import type { BlockRule } from '../types';
import { type StepPair, stepPairs } from './stages';
import { named, related } from './wording';

const ALL =
  /全部(?:整改|办结|审结|结案|化解|答复|回复|完成|到位)|均已?(?:整改|办结|审结|结案|化解|答复|回复|完成)|(?:办结|整改|化解|答复|回复)率(?:均?[为达到]*)100%/;

const rule: BlockRule = {
  kind: 'block',
  id: 'figures/all-versus-number',
  level: 'info',
  on: false,
  basis: { text: '“全部”“100%”与同句数字应当一致', status: 'C' },
  title: { zh: '写“全部”“100%”而数字不全', en: '“All” against numbers that say less' },
  messages: {
    default: {
      zh: '写的是“{claim}”，而{later}少于{earlier}，请统一说法。',
      en: 'The text says “{claim}”, but {later} is less than {earlier}.',
    },
  },
  description: '同一句里前一环节的数大于后一环节的数，却又写“全部整改”“办结率100%”，两者必有一处不准确。',
  ignores: ['数字相等的。', '“全部”说的是另一件事。'],
  examples: [
    { in: 'achievements', text: '发现隐患120处，整改113处，⟦全部整改⟧到位。' },
    { in: 'achievements', text: '发现隐患120处，整改120处，全部整改到位。' },
    { in: 'achievements', text: '发现隐患120处，整改113处，其余限期整改。' },
  ],
  *check(content) {
    const text = readFigureText(content);
    for (const pair of stepPairs(text.figures)) {
      if (compare(pair.later.value, pair.earlier.value) >= 0) continue;
      const claim = claimAfter(text, pair);
      if (!claim) continue;
      yield {
        ...claim.range,
        args: {
          claim: claim.words,
          later: named(content, pair.later),
          earlier: named(content, pair.earlier),
        },
        related: [
          related(pair.later, '后一环节', 'later step'),
          related(pair.earlier, '前一环节', 'earlier step'),
        ],
      };
    }
  },
};

function claimAfter(text: FigureText, { later }: StepPair) {
  const end = Math.max(
    ...text.clauses.filter(({ segment }) => segment === later.clause.segment).map((clause) => clause.end),
  );
  const match = ALL.exec(text.norm.slice(later.end, end));
  if (!match) return null;
  const start = later.end + match.index;
  return { words: match[0], range: { start, end: start + match[0].length } };
}

export default rule;
