/** SARIF 2.1.0 (OASIS standard of 27 March 2020), for code scanning and the viewers of editors. */
import { rules } from '../rules';
import type { Language, Level, Rule } from '../rules/types';
import { rulePage } from './rule-page';
import { safeJson } from './safe-text';
import type { FileResult, Format, LintRun, Place, PlacedFinding } from './types';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Format = {
  id: 'sarif',
  render(run) {
    const driver = {
      name: 'fazhi-report',
      version: run.version,
      language: run.language === 'zh' ? 'zh-CN' : 'en-US',
      rules: rules.map((rule) => descriptor(rule, run.language)),
    };
    return `${safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [runObject(run, driver)] }, 2)}\n`;
  },
};

function runObject(run: LintRun, driver: object): object {
  const failed = run.files.filter(({ status }) => status === 'failed');
  return {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [
      { executionSuccessful: failed.length === 0, toolExecutionNotifications: failed.map(notification) },
    ],
    results: run.files.flatMap((file) => file.findings.map((finding) => result(file, finding))),
  };
}

function descriptor(rule: Rule, language: Language): object {
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|[/-])([a-z])/g, (_mark, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.description },
    help: { text: `${rule.description}\n\n依据：${rule.basis.text}`, markdown: rulePage(rule) },
    defaultConfiguration: { enabled: rule.on, level: LEVELS[rule.level] },
    properties: { tags: [rule.id.split('/')[0]], basis: rule.basis.text, verification: rule.basis.status },
  };
}

function notification({ path, reason }: FileResult): object {
  return {
    level: 'error',
    message: { text: reason || 'unreadable' },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

function result({ path }: FileResult, finding: PlacedFinding): object {
  const { rule, level, message, basis, quote, part, fingerprint, related } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[level],
    message: { text: message },
    locations: [location(path, finding, quote)],
    partialFingerprints: { 'fazhiReport/v1': fingerprint },
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((place, index) => relatedLocation(path, place, index)) }),
    ...fixes(path, finding),
    properties: { basis: basis.text, ...(part ? { part } : {}) },
  };
}

function location(path: string, place: Place, quote: string): object {
  const snippet = quote === '' ? {} : { snippet: { text: quote } };
  return {
    physicalLocation: { artifactLocation: artifact(path), region: { ...region(place), ...snippet } },
  };
}

function relatedLocation(path: string, place: PlacedFinding['related'][number], index: number): object {
  const { line, column, message } = place;
  return {
    id: index + 1,
    message: { text: message },
    physicalLocation: {
      artifactLocation: artifact(path),
      region: { startLine: line, startColumn: column },
    },
  };
}

function fixes(path: string, { mending }: PlacedFinding): object {
  if (!mending) return {};
  const replacements = mending.edits.map((edit) => ({
    deletedRegion: region(edit),
    insertedContent: { text: edit.text },
  }));
  const artifactChanges = [{ artifactLocation: artifact(path), replacements }];
  return { fixes: [{ description: { text: mending.title }, artifactChanges }] };
}

function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as an address; a relative one counts from the root of the checkout, as code scanning expects. */
function artifact(path: string): object {
  const drive = /^[A-Za-z]:\//.test(path) ? '/' : '';
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment, index) => (drive && index === 0 ? segment : encodeURIComponent(segment)))
    .join('/');
  if (drive || path.startsWith('/')) return { uri: `file://${drive}${encoded}` };
  return { uri: encoded, uriBaseId: '%SRCROOT%' };
}
