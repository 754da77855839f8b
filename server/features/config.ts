/** The config file as features see it: keys and values without prose, whose ids are its rules and its files. */
import { readData, withoutProse } from '../language/schema.ts';
import { Article } from '../model/article.ts';
import { nothingDeclared } from '../model/declared.ts';
import { type Registry, Scope } from '../model/registry.ts';
import { declaredFacts } from '../model/stating.ts';

export class ConfigFile extends Article {
  constructor(file: string, text: string, registry: Registry) {
    const document = withoutProse(readData(text, 'config'));
    const facts = declaredFacts(undefined, document.text.length);
    super(file, document, facts, new Scope(file, nothingDeclared(), registry), { registry: true });
  }
}
