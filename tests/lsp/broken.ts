/** A server in which one rule and every feature fail, for faults.test.ts. */
import { rules } from '../../server/rules/index.ts';
import { Editor } from '../../server/service/editor.ts';

const rule = rules.find(({ id }) => id === 'entity/undeclared')!;
rule.check = () => {
  throw new Error('this rule is broken');
};
for (const name of Object.getOwnPropertyNames(Editor.prototype)) {
  if (name === 'constructor') continue;
  Object.defineProperty(Editor.prototype, name, {
    value: () => {
      throw new Error(`${name} is broken`);
    },
  });
}
await import('../../server/lsp/main.ts');
