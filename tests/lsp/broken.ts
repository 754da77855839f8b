/** A server in which one rule and one feature fail, for faults.test.ts. */
import { rules } from '../../server/rules/index.ts';
import { Editor } from '../../server/service/editor.ts';

const rule = rules.find(({ id }) => id === 'entity/undeclared')!;
rule.check = () => {
  throw new Error('this rule is broken');
};
Editor.prototype.hover = () => {
  throw new Error('this feature is broken');
};
await import('../../server/lsp/main.ts');
