/** Titles, names and sentences as somebody would write them who wants to break a format. */
export const HOSTILE = {
  html: '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;',
  formula: "=cmd|'/C calc'!A0",
  lines: '第一行\n::error::假的\r\n第三行',
  bidi: '\u202e倒过来\u2066的字\u2028',
  control: '\u001b[31m红\u0000\u0007',
  surrogate: '\ud842半个字',
} as const;

export const HOSTILE_TEXTS: readonly string[] = Object.values(HOSTILE);
