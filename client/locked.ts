/** A whole page under lock: its policy lets nothing run or load but the style and the script that are written here. */
import { escaped } from './escaped.ts';

export interface Locked {
  /** BCP 47. */
  lang: string;
  title: string;
  style: string;
  script: string;
  /** What the style and the script are known by; another for every page. */
  nonce: string;
  /** Whose text is escaped already. */
  main: string;
  /** Class of the body. */
  look?: string;
}

export function lockedPage({ lang, title, style, script, nonce, main, look }: Locked): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body${look ? ` class="${escaped(look)}"` : ''}>
<main>
${main}
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}
