/** What was on the clipboard, as lines and tables: the form HTML and plain text have in common. */
export type Piece =
  | { readonly kind: 'line'; readonly text: string; readonly heading: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
