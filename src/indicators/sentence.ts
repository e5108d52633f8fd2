/** Sentence patterns of the catalogue as snippets with tab stops. */
import type { Indicator, IndicatorGroup } from '../catalog/indicators';

/** What a number is already known to be, by indicator id. */
export type KnownValues = (indicatorId: string) => string | null;

const NOTHING: KnownValues = () => null;

/** `全年收到行政复议申请${1}件`: a ready sentence whose numbers are tab stops; known values are filled in. */
export function indicatorSnippet(indicator: Indicator, known: KnownValues = NOTHING): string {
  return fill(indicator.sentence, (name) => (name === '' ? known(indicator.id) : null));
}

/** A group's sentence; each number is a tab stop of its own. */
export function groupSnippet(group: IndicatorGroup, known: KnownValues = NOTHING): string {
  return fill(group.sentence, known);
}

/** The sentence as people see it in a list. */
export function sentencePreview(sentence: string): string {
  return sentence.replace(/\{([^{}]*)\}/g, (_all, inner: string) =>
    inner.includes('|') ? (inner.split('|')[0] ?? '') : '×',
  );
}

function fill(sentence: string, known: KnownValues): string {
  let stop = 0;
  return sentence.replace(/[$\\]|\{([^{}]*)\}/g, (match, inner: string | undefined) => {
    if (inner === undefined) return `\\${match}`;
    stop++;
    if (inner.includes('|')) return `\${${stop}|${inner.split('|').map(escaped).join(',')}|}`;
    const value = known(inner);
    return value === null ? `\${${stop}}` : `\${${stop}:${escaped(value)}}`;
  });
}

function escaped(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
