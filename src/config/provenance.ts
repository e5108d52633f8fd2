import type { Level } from '../rules/types';

/** Who set something: the product itself, a place in a file, the command line or the editor's own settings. */
export type Origin =
  | { readonly kind: 'default' }
  | {
      readonly kind: 'file';
      readonly path: string;
      /** 1-based. */
      readonly line: number;
      readonly column: number;
      /** As written: the rule itself, or a family such as `typography/*`. */
      readonly key: string;
      /** The patterns of the override it stands in. */
      readonly files?: readonly string[];
    }
  | { readonly kind: 'command-line' }
  | { readonly kind: 'editor' };

/** One voice about a rule; of those that say a level, the last is in force. */
export interface Say {
  readonly origin: Origin;
  readonly level?: Level | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** By rule id, in the order in which they were applied. */
export type Provenance = ReadonlyMap<string, readonly Say[]>;

/** The voice that decided the level. */
export function decidedBy(says: readonly Say[]): Say | null {
  return says.findLast((say) => say.level !== undefined) ?? null;
}

const LEVELS: Readonly<Record<Level | 'off', string>> = {
  error: '必须修改（error）',
  warning: '建议修改（warning）',
  info: '可以完善（info）',
  off: '关闭（off）',
};

/**
 * “Why is this rule on here?” in Chinese, one line a voice, the deciding one first.
 * @param show how to write a path for the reader (relative to the workspace)
 */
export function explainSays(
  rule: string,
  says: readonly Say[],
  show: (path: string) => string,
): readonly string[] {
  const decided = decidedBy(says);
  if (decided === null) return [`${rule}：没有这条规则。`];
  const others = says.filter((say) => say !== decided).toReversed();
  const first = `${rule}：${LEVELS[decided.level ?? 'off']}，由${placeOf(decided.origin, show)}设定。`;
  return [first, ...others.map((say) => `  此前：${placeOf(say.origin, show)}${whatWasSaid(say)}`)];
}

function placeOf(origin: Origin, show: (path: string) => string): string {
  if (origin.kind === 'default') return '产品默认值';
  if (origin.kind === 'command-line') return '命令行参数';
  if (origin.kind === 'editor') return '编辑器设置';
  const scope = origin.files ? `（仅适用于 ${origin.files.join('、')}）` : '';
  const family = origin.key.endsWith('*') ? `（${origin.key}）` : '';
  return ` ${show(origin.path)}:${origin.line}:${origin.column}${family}${scope} `;
}

function whatWasSaid(say: Say): string {
  const level = say.level === undefined ? '' : `：${LEVELS[say.level]}`;
  return say.options === undefined ? level : `${level}，选项 ${JSON.stringify(say.options)}`;
}
