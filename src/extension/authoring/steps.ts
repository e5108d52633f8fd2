/** Questions asked one after the other, with a way back and a way out. */
import * as vscode from 'vscode';

/** What a step gave: an answer, the wish to go back, or `undefined` for the wish to leave. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

export function ask(
  place: StepPlace,
  prompt: string,
  value: string,
  check: (text: string) => string | null,
): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  Object.assign(input, place, { prompt, value, ignoreFocusOut: true });
  input.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return shown(input, (done) => [
    input.onDidChangeValue(() => {
      input.validationMessage = '';
    }),
    input.onDidAccept(() => {
      const wrong = check(input.value.trim());
      if (wrong === null) done({ value: input.value.trim() });
      else input.validationMessage = wrong;
    }),
  ]);
}

export function pick<T extends vscode.QuickPickItem>(
  place: StepPlace,
  items: readonly T[],
  active: T | undefined,
): Promise<Answer<T>> {
  const input = vscode.window.createQuickPick<T>();
  Object.assign(input, place, { items, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
  if (active) input.activeItems = [active];
  input.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return shown(input, (done) => [
    input.onDidAccept(() => {
      const chosen = input.activeItems[0];
      if (chosen) done({ value: chosen });
    }),
  ]);
}

function shown<T>(
  input: vscode.QuickInput & { onDidTriggerButton: vscode.Event<vscode.QuickInputButton> },
  listen: (done: (answer: Answer<T>) => void) => vscode.Disposable[],
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const finish = (answer: Answer<T>) => {
      resolve(answer);
      input.dispose();
    };
    listen(finish);
    input.onDidTriggerButton(() => finish('back'));
    input.onDidHide(() => finish(undefined));
    input.show();
  });
}

/**
 * Runs the steps in order; “back” returns to the one before, leaving one ends all.
 * @param steps each gets the answers so far and gives its own
 */
export async function inSteps<T extends object>(
  start: T,
  steps: readonly ((soFar: T) => Promise<T | 'back' | undefined>)[],
): Promise<T | undefined> {
  const states: T[] = [start];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    const result = step ? await step(states[at] ?? start) : undefined;
    if (result === undefined) return undefined;
    if (result === 'back') at = Math.max(0, at - 1);
    else states[++at] = result;
  }
  return states[steps.length];
}
