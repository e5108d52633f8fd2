import { PART_IDS } from '../report/types';
import type { Level, Rule } from '../rules/types';
import { type ConfigFile, keyRange, valueRange } from './file';
import { isReasonableGlob, matchesAny } from './glob';
import { checkRules, type RulesPlace, saysAbout } from './levels';
import { type ConfigProblem, problemAt } from './problem';
import type { Say } from './provenance';
import type { JsonPath } from './prune';
import { NO_TEAM, type PartsData, type RulesData, type TeamDefaults, type TeamFacts } from './team';

/** What a file says at one level: by itself, or in an override for some files. */
interface Layer {
  readonly file: ConfigFile;
  readonly at: JsonPath;
  /** Patterns it is limited to; null applies to every document. */
  readonly files: readonly string[] | null;
  readonly rules?: RulesData;
  readonly parts?: PartsData;
  readonly defaults?: TeamDefaults;
  readonly thresholds?: Readonly<Record<string, number>>;
}

/** All layers of a chain in the order in which they apply; the later wins. */
export function layersOf(files: readonly ConfigFile[]): readonly Layer[] {
  return files.flatMap((file): Layer[] => [
    { ...file.data, file, at: [], files: null },
    ...(file.data.overrides ?? []).map((override, index) => ({
      ...override,
      file,
      at: ['overrides', index],
      files: listOf(override.files),
    })),
  ]);
}

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Indices of the layers that apply to a document; two documents with the same ones share their settings. */
export function applying(layers: readonly Layer[], document: string): readonly number[] {
  return layers.flatMap(({ files }, index) => (files === null || matchesAny(files, document) ? [index] : []));
}

/** Everything said about a rule by the layers chosen. */
export function saysOf(layers: readonly Layer[], rule: Rule): Say[] {
  return layers.flatMap((layer) => [
    ...saysOfParts(layer, rule),
    ...saysAbout(placeOf(layer, layer.rules ?? {}), rule),
  ]);
}

function placeOf(layer: Layer, data: RulesData): RulesPlace {
  return {
    file: layer.file,
    at: [...layer.at, 'rules'],
    data,
    ...(layer.files ? { files: layer.files } : {}),
  };
}

/** `parts` switches rules on and off: a part that is not required cannot be missing. */
function saysOfParts(layer: Layer, rule: Rule): Say[] {
  if (layer.parts === undefined) return [];
  const part = PART_IDS.find((id) => rule.id === `structure/missing-${id}`);
  if (part) return partSay(layer, layer.parts[part]?.required, rule.level, ['parts', part, 'required']);
  const isOrder = rule.id === 'structure/part-order';
  return isOrder ? partSay(layer, layer.parts.enforceOrder, 'warning', ['parts', 'enforceOrder']) : [];
}

function partSay({ file, at }: Layer, wanted: boolean | undefined, level: Level, path: JsonPath): Say[] {
  if (wanted === undefined) return [];
  const { source, tree } = file;
  const place = source.lines.positionAt(keyRange(tree, [...at, ...path]).start);
  return [
    {
      origin: { kind: 'file', path: source.path, ...place, key: path.join('.') },
      level: wanted ? level : 'off',
    },
  ];
}

/** A team's facts for a document, from the layers that apply to it. */
export function factsOf(files: readonly ConfigFile[], layers: readonly Layer[]): TeamFacts {
  const words = files.map((file) => file.data.vocabulary ?? {});
  const partWords = PART_IDS.map(
    (part) => [part, layers.flatMap((layer) => layer.parts?.[part]?.words ?? [])] as const,
  );
  return {
    vocabulary: {
      phrases: words.flatMap((own) => own.phrases ?? []),
      organisations: words.flatMap((own) => own.organisations ?? []),
      avoid: words.flatMap((own) => own.avoid ?? []),
    },
    partWords: Object.fromEntries(partWords.filter(([, own]) => own.length > 0)),
    defaults: Object.assign({}, NO_TEAM.defaults, ...layers.map((layer) => layer.defaults)),
    thresholds: Object.assign({}, ...layers.map((layer) => layer.thresholds)),
    programmes: Object.assign({}, ...files.map((file) => file.data.programmes)),
  };
}

/** Mistakes that only someone who knows the rules can see. */
export function checkLayers(layers: readonly Layer[], rules: readonly Rule[]): ConfigProblem[] {
  return layers.flatMap((layer) => [
    ...checkRules(placeOf(layer, layer.rules ?? {}), rules),
    ...checkGlobs(layer),
  ]);
}

function checkGlobs(layer: Layer): ConfigProblem[] {
  const bad = (layer.files ?? []).filter((glob) => !isReasonableGlob(glob));
  const range = () => valueRange(layer.file.tree, [...layer.at, 'files']);
  return bad.map((glob) => problemAt(layer.file.source, range(), `“${glob}”里的 * 太多，没有生效。`));
}
