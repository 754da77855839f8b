/** `newsmark lsp`: the language server, on standard input and output. It is a bundle of its own, loaded here. */

/** Resolves when the server runs; it ends the process when its client says so. */
export async function lsp(): Promise<number> {
  await import('../lsp/main.ts');
  return 0;
}
