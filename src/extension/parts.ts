/** The parts of a report: how many are there, and where. */
import * as vscode from 'vscode';
import { PART_IDS, type Part, type PartId, type Report } from '../report/types';
import type { Checked, Checker } from './checker';
import { toRange } from './positions';
import { reveal, targetDocument } from './target';

/** The four that must be there; the fifth is optional. */
const REQUIRED = PART_IDS.filter((id) => id !== 'other');

/** How many of the four required parts a report has. */
export function presentParts(report: Report): number {
  return REQUIRED.filter((id) => report.parts[id].form !== 'missing').length;
}

export function partName(id: PartId): string {
  const names: Readonly<Record<PartId, string>> = {
    achievements: vscode.l10n.t('Main measures and results'),
    shortcomings: vscode.l10n.t('Shortcomings and their causes'),
    duties: vscode.l10n.t('Duties of the principal leaders'),
    plan: vscode.l10n.t('Main arrangements for next year'),
    other: vscode.l10n.t('Other matters to report'),
  };
  return names[id];
}

interface PartItem extends vscode.QuickPickItem {
  readonly part: Part;
}

/** Lets the user choose a part and goes there. */
export async function goToPart(checker: Checker, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  const checked = document ? await checker.current(document) : null;
  if (!checked?.active) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This file is not an annual report, or nothing is open: there are no parts to go to.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(items(checked), {
    title: vscode.l10n.t('Parts of this report: {0} of 4', presentParts(checked.report)),
    placeHolder: vscode.l10n.t('Choose a part to go to'),
    matchOnDescription: true,
  });
  if (chosen) await open(checked, chosen);
}

function items(checked: Checked): PartItem[] {
  return PART_IDS.map((id) => checked.report.parts[id])
    .filter((part) => part.id !== 'other' || part.form !== 'missing')
    .map((part) => ({
      part,
      label: `$(${part.form === 'missing' ? 'circle-slash' : 'check'}) ${partName(part.id)}`,
      description: whereIs(checked, part),
      detail: part.title,
    }));
}

function placeOf(part: Part): { readonly start: number; readonly end: number } | undefined {
  return part.heading ?? part.ranges[0];
}

function whereIs({ document }: Checked, part: Part): string {
  const place = placeOf(part);
  if (!place) return vscode.l10n.t('missing');
  return vscode.l10n.t('line {0}', document.positionAt(place.start).line + 1);
}

async function open({ document }: Checked, { part }: PartItem): Promise<void> {
  const place = placeOf(part);
  if (place) return reveal(document, toRange(document, place));
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The report has no part “{0}”. The light bulb at the finding in Problems can insert it.',
      partName(part.id),
    ),
  );
}
