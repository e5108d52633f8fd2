/** Fills `{placeholders}`; one without a value stays as it is, so that tests see it. */
export function formatMessage(
  template: string,
  args: Readonly<Record<string, string | number>> | undefined,
): string {
  if (!args) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
