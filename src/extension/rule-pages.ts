/** The rules' own pages, which travel with the extension and need no network. */
import * as vscode from 'vscode';
import { ruleAddress } from '../rules/address';
import type { Language, Level, RuleMeta } from '../rules/types';
import { loadEngine } from './load-engine';

/** Opens the page of a rule as a Markdown preview. */
export async function openRule(extension: vscode.Uri, id: unknown, language: Language): Promise<void> {
  const { rules } = await loadEngine();
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return showRules(extension, language);
  const page = vscode.Uri.joinPath(extension, ruleAddress(rule.id));
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

interface RuleItem extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Lists all rules by family; choosing one opens its page. */
export async function showRules(extension: vscode.Uri, language: Language): Promise<void> {
  const { rules } = await loadEngine();
  const families = [...new Set(rules.map(familyOf))];
  const items = families.flatMap((family): RuleItem[] => [
    { label: family, kind: vscode.QuickPickItemKind.Separator },
    ...rules.filter((rule) => familyOf(rule) === family).map((rule) => itemOf(rule, language)),
  ]);
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('All {0} rules', rules.length),
    placeHolder: vscode.l10n.t('Choose a rule to read what it finds and on what it rests'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.id) await openRule(extension, chosen.id, language);
}

function familyOf(rule: RuleMeta): string {
  return rule.id.split('/')[0] ?? '';
}

function itemOf(rule: RuleMeta, language: Language): RuleItem {
  const level = rule.on ? levelName(rule.level) : vscode.l10n.t('off by default');
  return {
    id: rule.id,
    label: rule.title[language],
    description: `${rule.id} · ${level}`,
    detail: rule.basis.text,
  };
}

function levelName(level: Level): string {
  const names: Readonly<Record<Level, string>> = {
    error: vscode.l10n.t('error'),
    warning: vscode.l10n.t('warning'),
    info: vscode.l10n.t('information'),
  };
  return names[level];
}
