import { toChineseNumeral } from '../../report/numerals';
import type { Section } from '../../report/types';
import { markOf } from '../ordinals';
import type { DocumentRule, Fix } from '../types';

const MARKS: readonly string[] = ['一、', '（一）', '1.', '（1）'];

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/level-skip',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.3 结构层次序数依次使用“一、”“（一）”“1.”“（1）”', status: 'V2' },
  title: { zh: '层次序号跳级', en: 'A numbering level is skipped' },
  messages: {
    default: {
      zh: '“{above}”之下直接用了“{found}”，跳过了“{skipped}”。公文层次依次用“一、”“（一）”“1.”“（1）”，建议改成“{skipped}”一级的序号。',
      en: 'Under “{above}” comes “{found}” directly; “{skipped}” is skipped. The order is 一、（一）1.（1）.',
    },
  },
  description:
    '公文的结构层次依次用“一、”“（一）”“1.”“（1）”。从“一、”直接到“1.”，读者会以为中间漏了一层。每处只在第一个跳级的序号上提示。',
  ignores: ['段内用“一是、二是”列举。', '没有序号的 Markdown 标题。', '各层依次使用的。'],
  examples: [
    {
      in: 'plan',
      text: '⟦1.⟧加强培训。举办培训班4期，覆盖全部执法人员。\n\n2.强化监督。开展案卷评查2次，通报结果。',
      fixed:
        '（一）加强培训。举办培训班4期，覆盖全部执法人员。\n\n（二）强化监督。开展案卷评查2次，通报结果。',
      note: '“四、”之下直接用“1.”。',
    },
    {
      in: 'plan',
      text: '（一）提升执法水平\n\n1.加强培训。举办培训班4期，覆盖全部执法人员。\n\n2.强化监督。开展案卷评查2次，通报结果。',
      note: '依次使用。',
    },
  ],
  *check(report) {
    const seen = new Set<Section>();
    for (const section of report.sections) {
      const { parent, ordinal, level } = section;
      if (!parent?.ordinal || !ordinal || level <= parent.level + 1 || seen.has(parent)) continue;
      seen.add(parent);
      const args = { above: parent.ordinal.text, found: ordinal.text, skipped: MARKS[parent.level] ?? '' };
      const fix = oneLevelUp(parent, report.halfWidth);
      yield { ...markOf(section), args, ...(fix ? { fix } : {}) };
    }
  },
};

/** Gives the headings under `parent` the marks of the level that was skipped; none where they have lower ones. */
function oneLevelUp(parent: Section, halfWidth: boolean): Fix | undefined {
  const { children, level } = parent;
  if (level > 2 || children.some((child) => child.children.length > 0 || !child.ordinal)) return undefined;
  const edits = children.flatMap((child) => {
    const value = child.ordinal?.value ?? 0;
    const numeral = toChineseNumeral(value);
    const mark = level === 2 ? `${value}.` : halfWidth ? `(${numeral})` : `（${numeral}）`;
    return child.level > level + 1 && value < 100 ? [{ ...markOf(child), text: mark }] : [];
  });
  return {
    safety: 'suggestion',
    title: { zh: `改用“${MARKS[level]}”一级的序号`, en: `Use the marks of the level ${MARKS[level]}` },
    edits,
  };
}

export default rule;
