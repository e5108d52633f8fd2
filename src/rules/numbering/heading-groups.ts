/** Numbered headings of one level, grouped by the section they stand in. */
import type { Report, Section } from '../../report/types';
import type { Renumbered } from '../ordinals';
import { markOf } from '../ordinals';

export interface NumberedSection extends Section {
  readonly ordinal: NonNullable<Section['ordinal']>;
}

/** Sections with a number of this style, in document order, in groups with the same parent. */
export function headingGroups(report: Report, style: 'level1' | 'level2' | 'level3'): NumberedSection[][] {
  const groups = new Map<Section | null, NumberedSection[]>();
  for (const section of report.sections) {
    if (!isNumbered(section) || section.ordinal.style !== style) continue;
    const group = groups.get(section.parent);
    if (group) group.push(section);
    else groups.set(section.parent, [section]);
  }
  return [...groups.values()];
}

function isNumbered(section: Section): section is NumberedSection {
  return section.ordinal !== null;
}

export interface Break {
  readonly section: NumberedSection;
  readonly expected: number;
}

/** Headings whose number does not follow the one before. */
export function breaksIn(group: readonly NumberedSection[], first: number): Break[] {
  let expected = first;
  return group.flatMap((section) => {
    const wanted = expected;
    expected = section.ordinal.value + 1;
    return section.ordinal.value === wanted ? [] : [{ section, expected: wanted }];
  });
}

/** Marks numbered one after the other from `first`. */
export function numberedFrom(sections: readonly NumberedSection[], first: number): Renumbered[] {
  return sections.map((section, index) => ({
    ...markOf(section),
    ordinal: section.ordinal,
    value: first + index,
  }));
}
