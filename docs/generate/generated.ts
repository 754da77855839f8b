/** What a generator gives, and the remark that leads it. */

export interface Generated {
  /** From the project's root, `/`-separated. */
  path: string;
  text: string;
}

/** Says what a file is made from. */
export function remark(source: string): string {
  return `Generated from ${source} by docs/generate.ts. Edit that, then: npm run generate`;
}
