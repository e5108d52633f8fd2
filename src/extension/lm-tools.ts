/** Tools a language model may call in VS Code. They read and answer; nothing is sent anywhere by them. */
import * as vscode from 'vscode';
import type { FileResult } from '../formats/types';
import type { ReviewUnit } from '../review/types';
import { ruleAddress } from '../rules/address';
import { outlinesFor } from './authoring/templates';
import type { Checker } from './checker';
import { loadEngine } from './load-engine';
import { type ReportText, readReport } from './read-report';
import { activeDocument } from './target';

interface PathInput {
  readonly path?: string;
}

/** Nothing to dispose of where VS Code has no language models. */
export function registerLanguageModelTools(checker: Checker, extension: vscode.Uri): vscode.Disposable[] {
  if (!vscode.lm?.registerTool) return [];
  const tool = <Input>(name: string, answer: (input: Input) => Promise<unknown>) =>
    vscode.lm.registerTool<Input>(`fazhiReport_${name}`, {
      invoke: async ({ input }) => textResult(await answer(input)),
    });
  return [
    tool<PathInput>('checkReport', async ({ path }) =>
      checkAnswer((await readUnit(checker, extension, path)).file),
    ),
    tool<PathInput>('listFigures', async ({ path }) => figuresAnswer(checker, extension, path)),
    tool<{ readonly rule?: string }>('explainRule', async ({ rule }) => ruleAnswer(extension, rule)),
    tool<object>('listTemplates', async () => templatesAnswer(checker, extension)),
  ];
}

function textResult(answer: unknown): vscode.LanguageModelToolResult {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2);
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

interface Located {
  readonly uri: vscode.Uri;
  readonly read: ReportText;
}

/**
 * The report a model means: an open document as it stands there, else the file.
 * @throws Error, for the model, when there is none
 */
async function locate(extension: vscode.Uri, path: string | undefined): Promise<Located> {
  const uri = path ? uriOf(path) : activeDocument()?.uri;
  if (!uri)
    throw new Error('No report: give a path relative to the workspace, or open the report in an editor.');
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return { uri, read: open ? { ok: true, text: open.getText() } : await readReport(extension, uri) };
}

/** Only files of the workspace: a model is not to look around on the disk. */
function uriOf(path: string): vscode.Uri | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const first = folders[0];
  if (!first) return undefined;
  const portable = path.replaceAll('\\', '/');
  const uri = /^(?:\/|[A-Za-z]:\/)/.test(portable)
    ? first.uri.with({ path: portable.startsWith('/') ? portable : `/${portable}` })
    : vscode.Uri.joinPath(first.uri, portable);
  if (!vscode.workspace.getWorkspaceFolder(uri)) throw new Error(`${path} is not in the workspace.`);
  return uri;
}

async function readUnit(
  checker: Checker,
  extension: vscode.Uri,
  path: string | undefined,
): Promise<ReviewUnit> {
  const { uri, read } = await locate(extension, path);
  if (!read.ok) throw new Error(`${path ?? uri.path} cannot be read: ${read.reason}`);
  const { lint, parseReport, readUnit: unitOf, summarize } = await loadEngine();
  const setup = await checker.settings.forUri(uri, true);
  const report = parseReport(read.text, { wordings: setup.wordings });
  const settings = await setup.complete(report);
  const { findings } = lint(report, settings);
  const name = vscode.workspace.asRelativePath(uri);
  const file = summarize(name, report, findings, 'linted', null, settings.language);
  return unitOf(file, report, settings.catalog);
}

function checkAnswer({ path, report, findings }: FileResult): object {
  return {
    path,
    title: report?.title,
    year: report?.year,
    kind: report?.kind,
    parts: report?.parts.map(({ id, form, line }) => ({ id, form, line })),
    findings: findings.map(({ level, rule, line, quote, message, basis }) => ({
      level,
      rule,
      line,
      quote,
      message,
      basis: basis.text,
    })),
  };
}

async function figuresAnswer(
  checker: Checker,
  extension: vscode.Uri,
  path: string | undefined,
): Promise<object> {
  const { file, indicators } = await readUnit(checker, extension, path);
  const { builtInCatalog } = await loadEngine();
  const names = new Map(builtInCatalog.indicators.indicators.map(({ id, name }) => [id, name]));
  const figures = indicators.map(({ id, printed, unit, line }) => ({
    id,
    name: names.get(id) ?? id,
    printed,
    unit,
    line,
  }));
  return { path: file.path, year: file.report?.year, figures };
}

/** @throws Error, for the model, when there is no such rule */
async function ruleAnswer(extension: vscode.Uri, id: string | undefined): Promise<string> {
  const { rules } = await loadEngine();
  if (!id) return rules.map((rule) => `- ${rule.id}（${rule.level}）：${rule.title.zh}`).join('\n');
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule ${id}. Call the tool without a rule for the list.`);
  const page = vscode.Uri.joinPath(extension, ruleAddress(rule.id));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
}

async function templatesAnswer(checker: Checker, extension: vscode.Uri): Promise<object> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const near = folder ? vscode.Uri.joinPath(folder, 'any.md') : null;
  const { templates } = await outlinesFor(extension, checker.settings.team, near);
  return templates.map(({ id, name, description, level, builtIn, sections }) => ({
    id,
    name,
    description,
    level,
    builtIn,
    sections: sections.map(({ title }) => title),
  }));
}
