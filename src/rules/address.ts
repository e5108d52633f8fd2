/**
 * Where the page of a rule is, seen from the root of the package: the pages travel with the extension and
 * with the command line, which must work without a network. A team that publishes them changes this one line.
 */
const RULE_PAGES = 'docs/rules/';

/** Address of the page of a rule. */
export function ruleAddress(id: string): string {
  return `${RULE_PAGES}${id}.md`;
}
