import { rules } from '.';

/** Chinese title of a rule; its id when it is no rule of the list. */
export function ruleTitle(id: string): string {
  return rules.find((rule) => rule.id === id)?.title.zh ?? id;
}
