/** What the four rules about missing parts share: when a part counts as missing, and the fix that adds it. */
import type { Part, Report } from '../../report/types';
import type { Localized, Problem } from '../types';
import { proseIn, reportPlace } from './body';
import { PART_NAMES, PART_NAMES_EN, type RequiredPart } from './contents';
import { insertPart } from './insert-part';

/** A passage that shares its paragraph with other matter counts as a part only from this length on. */
const SHORTEST_SHARED = 300;
/** A paragraph of its own counts from this length on. */
const SHORTEST_OWN = 60;

/** True when the part is only a sentence or a short passage of a (closing) paragraph. */
export function isSqueezed(report: Report, part: Part): boolean {
  if (part.form !== 'paragraph' || !part.heading) return false;
  const piece = proseIn(report, part.ranges)[0];
  if (!piece) return true;
  const { block } = piece;
  const next = report.blocks[block.index + 1]?.content.ordinal ?? null;
  if (/[：:]$/.test(piece.text) || (next && next.style !== 'level1')) return false;
  const others = Object.values(report.parts).flatMap((other) =>
    other.form === 'paragraph' && other.heading && other.id !== part.id ? [other.heading.start] : [],
  );
  const sharing = others.filter((start) => start > piece.start && start < piece.end);
  const end = Math.min(piece.end, ...sharing);
  const opens = piece.start === block.start + block.content.textStart;
  const alone = opens && sharing.length === 0;
  return end - piece.start < (alone ? SHORTEST_OWN : SHORTEST_SHARED);
}

/** The problem of a missing part, at the title, with the fix that inserts it. */
export function* missingPart(report: Report, id: RequiredPart): Generator<Problem> {
  const part = report.parts[id];
  const squeezed = isSqueezed(report, part);
  if (part.form !== 'missing' && !squeezed) return;
  const fix = insertPart(report, id);
  const place = { ...reportPlace(report), ...(fix ? { fix } : {}) };
  if (!squeezed || !part.heading) yield place;
  else {
    const message = {
      zh: `只在这里带到“${PART_NAMES[id]}”`,
      en: `The only passage on: ${PART_NAMES_EN[id]}`,
    };
    yield { ...place, message: 'squeezed', related: [{ ...part.heading, message }] };
  }
}

/** Messages of the four rules: absent, and squeezed into a paragraph. */
export function missingMessages(
  id: RequiredPart,
  todo: Localized,
): Record<'default' | 'squeezed', Localized> {
  const name = PART_NAMES[id];
  return {
    default: {
      zh: `报告缺少“${name}”部分。这是《法治政府建设与责任落实督察工作规定》要求年度报告必须写的内容，缺了会被退回。${todo.zh}`,
      en: `The part “${name}” (${PART_NAMES_EN[id]}) is missing. The regulation on inspection requires it, and a reviewer will send the report back. ${todo.en}`,
    },
    squeezed: {
      zh: `“${name}”只在一个段落里一句带过，没有成为报告的一个部分。这是《法治政府建设与责任落实督察工作规定》要求年度报告必须写的内容。${todo.zh}`,
      en: `The part “${name}” (${PART_NAMES_EN[id]}) is only touched on in one paragraph. The regulation on inspection requires it as a part of the report. ${todo.en}`,
    },
  };
}
