/**
 * Reads the imports of sources and says which break the house's arrows (docs/architecture.md):
 *
 *     language <- reading <- model <- rules, suggest, features, exchange <- service <- lsp | cli
 */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** Sources by path from the project's root, such as `server/reading/time.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** One sentence for each broken arrow, with its file and line. */
export function brokenArrows(sources: Sources): string[] {
  return [...sources].flatMap(([path, source]) => {
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
    const complaints: Complaint[] = [...nameComplaints(path)];
    for (const arrow of importsOf(file)) {
      const complaint = arrowComplaint(path, arrow.to);
      if (complaint) complaints.push({ at: arrow.at, message: complaint });
    }
    if (pure.has(roomOf(path))) complaints.push(...worldComplaints(path, file));
    return complaints.map(({ at, message }) => {
      const { line } = file.getLineAndCharacterOfPosition(at);
      return `${path}:${line + 1} ${message}`;
    });
  });
}

/** The first circle of files that import each other, of types too: its paths in order, the first again at the end. */
export function circleIn(sources: Sources): string[] | undefined {
  const imports = new Map(
    [...sources].map(([path, source]) => {
      const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
      return [path, importsOf(file).map(({ to }) => posix.join(posix.dirname(path), to))];
    }),
  );
  const done = new Set<string>();
  const way: string[] = [];
  const from = (path: string): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    way.push(path);
    for (const next of imports.get(path) ?? []) {
      const circle = from(next);
      if (circle) return circle;
    }
    way.pop();
    done.add(path);
    return undefined;
  };
  for (const path of imports.keys()) {
    const circle = from(path);
    if (circle) return circle;
  }
  return undefined;
}

interface Complaint {
  at: number;
  message: string;
}

/** What each room may import from, beside itself. A room that is not here does not exist. */
const below: Record<string, readonly string[]> = {
  language: [],
  reading: ['language'],
  model: ['language', 'reading'],
  rules: ['language', 'reading', 'model'],
  suggest: ['language', 'reading', 'model'],
  features: ['language', 'reading', 'model'],
  exchange: ['language', 'reading', 'model'],
  workspace: ['language'],
  service: ['language', 'reading', 'model', 'rules', 'suggest', 'features', 'exchange', 'workspace'],
  index: ['language', 'reading', 'model', 'rules', 'suggest', 'features', 'exchange', 'service'],
  lsp: ['language', 'reading', 'model', 'rules', 'suggest', 'features', 'exchange', 'service'],
  cli: ['language', 'reading', 'model', 'rules', 'suggest', 'features', 'exchange', 'service', 'workspace'],
  launch: [],
  client: [],
};

/** Single files that may import, or be imported, beyond their room. */
const beyond: readonly { from: RegExp; to: RegExp }[] = [
  { from: /^server\/workspace\//, to: /^server\/rules\/config\.ts$/ },
  { from: /^server\/cli\/lsp\.ts$/, to: /^server\/lsp\/main\.ts$/ },
  { from: /^server\/lsp\/(main|browser)\.ts$/, to: /^server\/workspace\// },
];

/** Rooms without the outside world: no file, network, clock, chance or console. */
const pure = new Set(['language', 'reading', 'model', 'rules', 'suggest', 'features', 'exchange']);

/** Packages that one place alone may import. */
const soleImporters: readonly { name: RegExp; only: RegExp; where: string }[] = [
  { name: /^yaml(\/|$)/, only: /^server\/language\/yaml\.ts$/, where: 'server/language/yaml.ts' },
  { name: /^edtf(\/|$)/, only: /^server\/reading\/edtf\.ts$/, where: 'server/reading/edtf.ts' },
  { name: /^vscode-languageserver/, only: /^server\/lsp\//, where: 'server/lsp' },
  { name: /^vscode(-languageclient)?(\/|$)/, only: /^client\//, where: 'client' },
];

const builtins = new Set(builtinModules);

function nameComplaints(path: string): Complaint[] {
  const room = roomOf(path);
  const complaints: Complaint[] = [];
  if (/(^|\/)utils?(\.|\/)/i.test(path)) {
    complaints.push({ at: 0, message: 'is named utils, expected the name of what it does' });
  }
  if (!below[room]) complaints.push({ at: 0, message: `stands in ${room}, which is no room of the house` });
  return complaints;
}

function arrowComplaint(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return packageComplaint(path, specifier);
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (target === 'package.json') return undefined;
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === to || below[from]?.includes(to)) return undefined;
  if (beyond.some((exception) => exception.from.test(path) && exception.to.test(target))) return undefined;
  return `imports ${target}: ${from} may not import from ${to}, only from ${list(below[from] ?? [])}`;
}

function packageComplaint(path: string, specifier: string): string | undefined {
  const room = roomOf(path);
  if (specifier.startsWith('node:') || builtins.has(specifier)) {
    return pure.has(room) ? `imports ${specifier}: ${room} is pure and knows no Node` : undefined;
  }
  const sole = soleImporters.find(({ name }) => name.test(specifier));
  if (sole && !sole.only.test(path)) return `imports ${specifier}: only ${sole.where} may`;
  return undefined;
}

function list(rooms: readonly string[]): string {
  return rooms.length === 0 ? 'itself' : rooms.join(', ');
}

/**
 * `server/language/yaml.ts` is in language, `client/x/y.ts` in client; `server/service.ts` and the library,
 * `server/index.ts`, are rooms of their own.
 */
function roomOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'server' ? next.replace(/\.ts$/, '') : top;
}

interface Import {
  to: string;
  at: number;
}

/** Imports and re-exports of values and types, `import()` and `require()` alike. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ to: specifier.text, at: specifier.getStart(file) });
    }
  };
  visit(file, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && loads(node.expression)) add(node.arguments[0]);
  });
  return found;
}

function loads(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

/** Globals that reach out of a pure room. `Date` is fair with an argument: it is arithmetic then, and no clock. */
const world = new Set(['fetch', 'console', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'WebSocket']);
const worldCalls = new Set(['Date.now', 'Math.random']);

function worldComplaints(path: string, file: ts.SourceFile): Complaint[] {
  const room = roomOf(path);
  const complaints: Complaint[] = [];
  const complain = (node: ts.Node, name: string): void => {
    complaints.push({
      at: node.getStart(file),
      message: `uses ${name}: ${room} is pure, without clock, chance or world`,
    });
  };
  visit(file, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && !node.arguments?.length) {
      complain(node, 'new Date()');
    } else if (ts.isPropertyAccessExpression(node) && worldCalls.has(node.getText(file))) {
      complain(node, node.getText(file));
    } else if (ts.isIdentifier(node) && world.has(node.text) && isReference(node)) {
      complain(node, node.text);
    }
  });
  return complaints;
}

/** Whether an identifier stands for a variable, rather than naming a property or what is being declared. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) || ts.isNewExpression(parent);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
