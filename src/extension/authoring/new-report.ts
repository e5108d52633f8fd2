/** A new report from an outline: template, region, organ, year, then the file with the caret at the first blank. */
import * as vscode from 'vscode';
import type { Template } from '../../template/types';
import { loadEngine } from '../load-engine';
import type { TeamSource } from '../team/source';
import { ask, inSteps, pick } from './steps';
import { outlinesFor } from './templates';
import { openNew } from './write';

/** Answers remembered for the next report. */
const REMEMBERED = 'newReport.answers';

interface Chosen {
  readonly template?: Template;
  readonly region: string;
  readonly organ: string;
  readonly year: string;
}

type Remembered = Partial<Record<'template' | 'region' | 'organ', string>>;

export async function newReport(
  context: vscode.ExtensionContext,
  source: TeamSource,
): Promise<vscode.Uri | undefined> {
  const folder = currentFolder();
  const near = folder ? vscode.Uri.joinPath(folder, 'new.md') : null;
  const { templates, catalog, place } = await outlinesFor(context.extensionUri, source, near);
  const { suggestedYear, fillTemplate, prefill } = (await loadEngine()).authoring;
  const before = context.globalState.get<Remembered>(REMEMBERED, {});
  const { region = before.region ?? '', organ = before.organ ?? '' } = catalog.team?.defaults ?? {};
  const now = new Date();
  const year = String(suggestedYear(now.getFullYear(), now.getMonth() + 1));
  const chosen = await inSteps<Chosen>({ region, organ, year }, steps(templates, before.template));
  if (!chosen?.template) return undefined;
  const own = await inSteps<Values>({}, ownSteps(chosen.template));
  if (!own) return undefined;
  await context.globalState.update(REMEMBERED, {
    template: chosen.template.id,
    region: chosen.region,
    organ: chosen.organ,
  });
  const answers = {
    year: Number(chosen.year),
    values: { ...own, region: chosen.region, organ: chosen.organ },
  };
  const filled = fillTemplate(chosen.template, answers, catalog);
  const programme = place?.team?.folder ? await place.companions.programme(place.team.folder) : null;
  const isDepartment = chosen.template.level === 'department' && programme !== null;
  const text = isDepartment ? prefill(filled.text, chosen.organ, programme) : filled.text;
  return openNew(
    folder,
    `${chosen.organ || chosen.region}${chosen.year}年度法治政府建设情况报告`,
    text,
    filled.firstBlank,
  );
}

/** The workspace folder of the file in front, else the first one. */
function currentFolder(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  return (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

type Values = Readonly<Record<string, string>>;

/** What a team's template asks beyond region, organ and year. */
function ownSteps({ variables }: Template) {
  const own = variables.filter(({ name, prompt }) => prompt !== null && !ASKED.has(name));
  return own.map(({ name, prompt, default: value }, index) => async (soFar: Values) => {
    const place = { title: vscode.l10n.t('New report'), step: index + 1, totalSteps: own.length };
    const answer = await ask(place, prompt ?? name, soFar[name] ?? value ?? '', () => null);
    return typeof answer === 'object' ? { ...soFar, [name]: answer.value } : answer;
  });
}

const ASKED: ReadonlySet<string> = new Set(['region', 'organ', 'year']);

function steps(templates: readonly Template[], remembered: string | undefined) {
  const title = vscode.l10n.t('New report');
  const place = (step: number) => ({ title, step, totalSteps: 4 });
  const items = templates.map((template) => ({
    label: template.name,
    description: template.builtIn ? '' : vscode.l10n.t('team template'),
    detail: template.description,
    template,
  }));
  const active = items.find(({ template }) => template.id === remembered);
  const anything = () => null;
  return [
    async (soFar: Chosen) => {
      const answer = await pick(place(1), items, active);
      return typeof answer === 'object' ? { ...soFar, template: answer.value.template } : answer;
    },
    async (soFar: Chosen) => {
      const prompt = vscode.l10n.t('Region, e.g. 某某县');
      const answer = await ask(place(2), prompt, soFar.region, anything);
      return typeof answer === 'object' ? { ...soFar, region: answer.value } : answer;
    },
    async (soFar: Chosen) => {
      const prompt =
        soFar.template?.variables.find(({ name }) => name === 'organ')?.prompt ??
        vscode.l10n.t('Organ that reports');
      const suggested = soFar.organ || organFrom(soFar);
      const answer = await ask(place(3), prompt, suggested, anything);
      return typeof answer === 'object' ? { ...soFar, organ: answer.value } : answer;
    },
    async (soFar: Chosen) => {
      const answer = await ask(place(4), vscode.l10n.t('Year reported on'), soFar.year, checkYear);
      return typeof answer === 'object' ? { ...soFar, year: answer.value.replace(/年度?$/, '') } : answer;
    },
  ];
}

/** 某某县 → 某某县人民政府; a department's name cannot be guessed. */
function organFrom({ template, region }: Chosen): string {
  return template?.level === 'department' || region === '' ? '' : `${region}人民政府`;
}

function checkYear(text: string): string | null {
  return /^20\d{2}(?:年度?)?$/.test(text) ? null : vscode.l10n.t('A year of four digits, e.g. 2025');
}
