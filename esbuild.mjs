/**
 * Bundles what is shipped into `dist/`: `node esbuild.mjs`. Prints each size, and fails where one passes its limit.
 *
 * What runs by itself is CommonJS though the sources are ES modules, and `dist/package.json` says so to Node: read as CommonJS the
 * command starts about 14 ms sooner, and the code that V8 makes of it can be kept (`server/launch.ts`). What a command seldom
 * needs is imported where it is used (`await import(…)`): esbuild keeps it in the same file, but it is evaluated only when
 * asked for.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { build, transform } from 'esbuild';
import ts from 'typescript';

/**
 * `limit` is of the file; of a bundle in parts, of what is loaded until the client is greeted, `judging` of what is loaded to
 * judge a file as well, and `all` of everything.
 * @typedef {{ judging: number, all: number }} Parts
 * @typedef {{ entry: string, out: string, limit: number, options: import('esbuild').BuildOptions, parts?: Parts }} Bundle
 */

/**
 * Else esbuild writes a regular expression with `\p{…}` in a function as one that is made anew at every call, since the tables
 * of Unicode differ from engine to engine.
 */
const supported = { 'regexp-unicode-property-escapes': true };

/**
 * Where a module is, is asked for seldom, and then found out. `import()` would have Node read a part as an ES module.
 * @type {import('esbuild').BuildOptions}
 */
const forNode = {
  platform: 'node',
  target: 'node20',
  define: { 'import.meta.url': 'importMeta.url' },
  banner: { js: 'const importMeta = { get url() { return require("node:url").pathToFileURL(__filename).href; } };' },
  supported: { ...supported, 'dynamic-import': false },
};

/**
 * Those who import the package have its dependencies, and their types, beside it.
 * @type {import('esbuild').BuildOptions}
 */
const asLibrary = { platform: 'neutral', target: 'es2023', format: 'esm', packages: 'external', supported };

/**
 * In a web worker of an editor in a browser: there are no files but those in memory.
 * @type {import('esbuild').BuildOptions}
 */
const forBrowser = {
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
  supported,
  define: { 'import.meta.url': '""' },
  // Workers have no setImmediate; a timer of nothing lets messages through between two steps as well.
  banner: { js: 'globalThis.setImmediate ??= (run) => setTimeout(run);' },
};

/**
 * The server is a bundle of its own, which `newsmark lsp` loads from beside the command.
 * @type {import('esbuild').Plugin}
 */
const serverBeside = {
  name: 'server-beside',
  setup(build) {
    build.onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.js', external: true }));
  },
};

/**
 * The style of the preview is a file of the extension's; the command has its text within.
 * @type {import('esbuild').Plugin}
 */
const styleWithin = {
  name: 'style-within',
  setup(build) {
    build.onLoad({ filter: /[\\/]cli[\\/]report[\\/]style\.ts$/ }, async () => {
      const style = await readFile('client/media/preview.css', 'utf8');
      const { code } = await transform(style, { loader: 'css', minify: true });
      return { contents: `export const previewStyle = ${JSON.stringify(code)};` };
    });
  },
};

/**
 * Of our own package.json the command asks for the version alone; the rest of it is 25 kB of the extension's settings.
 * @type {import('esbuild').Plugin}
 */
const versionAlone = {
  name: 'version-alone',
  setup(build) {
    build.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      if (relative('.', path) !== 'package.json') return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { loader: 'json', contents: JSON.stringify({ version }) };
    });
  },
};

/**
 * The extension in a browser. About 430 kB of it, and of the extension elsewhere, are the language client's library.
 * @type {import('esbuild').BuildOptions}
 */
const inEditor = { platform: 'browser', target: 'es2023', external: ['vscode'], supported };

/**
 * Parts of the server that are loaded when something of them is first touched. The server greets its client before it loads
 * what judges; features, previews and the library for rare YAML wait until somebody asks.
 */
const later = ['server/service/workspaces.ts', 'server/service/editor.ts', 'server/features/preview.ts'];
const libraries = ['yaml', 'edtf'];

/**
 * Stands in for each part: its exports are looked up in the part's own file, which is loaded then. `require` does not wait,
 * so nothing that uses a part knows of it.
 * @type {import('esbuild').Plugin}
 */
const partsLater = {
  name: 'parts-later',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
      const module = relative('.', join(resolveDir, path)).replaceAll('\\', '/');
      if (kind !== 'import-statement' || !later.includes(module)) return undefined;
      return { path: module, namespace: 'later' };
    });
    build.onResolve({ filter: /^yaml$/ }, ({ path }) => ({ path, namespace: 'later' }));
    build.onResolve({ filter: /^edtf$/ }, () => ({ path: './edtf.js', external: true }));
    build.onResolve({ filter: /./, namespace: 'later' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => {
      const exported = later.includes(path) ? await exportsOf(path) : Object.keys(await import(path));
      return { contents: lookedUp(exported, `./${basename(path, '.ts')}.js`) };
    });
  },
};

/**
 * Libraries, Node's own too, that are evaluated when something of them is first touched, though the sources import them at once:
 * most runs of the command need none of them.
 * @type {import('esbuild').Plugin}
 */
const librariesLater = {
  name: 'libraries-later',
  setup(build) {
    const own = ['node:child_process', 'node:crypto', 'node:v8', 'node:worker_threads'];
    build.onResolve({ filter: new RegExp(`^(?:${[...libraries, ...own].join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'later' ? undefined : { path, namespace: 'later' },
    );
    build.onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({
      contents: lookedUp(Object.keys(await import(path)), path),
      resolveDir: '.',
    }));
  },
};

/**
 * A module whose exports are those of another one, which is required when one of them is touched.
 * @param {string[]} exported
 * @param {string} module
 */
function lookedUp(exported, module) {
  const names = exported.filter((name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default');
  const getters = names.map((name) => `get ${name}() { return known().${name}; }`);
  return `let module_; const known = () => (module_ ??= require('${module}')); module.exports = { ${getters.join(', ')} };`;
}

/**
 * The values that a module declares and exports.
 * @param {string} path
 */
async function exportsOf(path) {
  const source = await readFile(path, 'utf8');
  const declared = source.matchAll(/^export (?:async )?(?:function\*?|class|const) (\w+)/gm);
  return [...declared].map(([, name = '']) => name);
}

/**
 * What rules say of themselves. Their examples are for the documentation, for tests and for `newsmark explain`: no bundle for
 * an editor has them. With a folder, the reasons behind the rules go to a file there, which is loaded when one is asked for.
 * @param {string} [folder]
 * @returns {import('esbuild').Plugin}
 */
function withoutExamples(folder) {
  /** @type {Record<string, string>} */
  const reasons = {};
  return {
    name: 'without-examples',
    setup(build) {
      if (folder !== undefined) build.onResolve({ filter: /^\.\/why\.js$/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /[\\/]server[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        return { loader: 'ts', contents: trimmed(source, folder === undefined ? undefined : reasons) };
      });
      build.onEnd(async () => {
        if (folder === undefined) return;
        const { code } = await transform(`module.exports = ${JSON.stringify(reasons)}`, { minify: true });
        await writeFile(join(folder, 'why.js'), code);
      });
    },
  };
}

/**
 * The source of a rule without its examples, and with its reason looked up elsewhere where it is taken out.
 * @param {string} source
 * @param {Record<string, string> | undefined} reasons
 */
function trimmed(source, reasons) {
  const tree = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    const [record] = ts.isCallExpression(node) && node.expression.getText() === 'defineRule' ? node.arguments : [];
    if (record === undefined || !ts.isObjectLiteralExpression(record)) {
      ts.forEachChild(node, visit);
      return;
    }
    let id = '';
    for (const property of record.properties) {
      if (!ts.isPropertyAssignment(property)) continue;
      const { initializer } = property;
      const name = property.name.getText();
      const [start, end] = [property.getStart(), property.end];
      if (name === 'id' && ts.isStringLiteral(initializer)) id = initializer.text;
      if (name === 'good' || name === 'bad') edits.push({ start, end, text: `${name}: []` });
      if (name === 'why' && reasons && ts.isStringLiteralLike(initializer)) {
        reasons[id] = initializer.text;
        edits.push({ start, end, text: `get why() { return require('./why.js')['${id}']; }` });
      }
    }
  };
  visit(tree);
  let made = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    made += source.slice(at, start) + text;
    at = end;
  }
  return made + source.slice(at);
}

/**
 * What is bundled; limits in bytes.
 * @type {Bundle[]}
 */
const bundles = [
  {
    entry: 'server/cli/main.ts',
    out: 'dist/command.js',
    // Of it 32 kB are the preview's pieces and style, which the html report wears; they are evaluated only for that.
    limit: 1_240_000,
    options: { ...forNode, plugins: [serverBeside, styleWithin, versionAlone, librariesLater] },
  },
  {
    entry: 'server/lsp/main.ts',
    out: 'dist/server.js',
    limit: 260_000,
    options: forNode,
    parts: { judging: 910_000, all: 1_360_000 },
  },
  {
    entry: 'server/lsp/browser.ts',
    out: 'dist/worker.js',
    limit: 1_325_000,
    options: { ...forBrowser, plugins: [withoutExamples()] },
  },
  {
    entry: 'client/extension.ts',
    out: 'dist/extension.js',
    limit: 560_000,
    options: { ...forNode, external: ['vscode'] },
  },
  { entry: 'client/browser.ts', out: 'dist/browser.js', limit: 520_000, options: inEditor },
  { entry: 'server/index.ts', out: 'dist/library.mjs', limit: 700_000, options: asLibrary },
];

process.chdir(import.meta.dirname);
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
// What `prepack` puts there describes ES modules.
await mkdir('dist/types');
await writeFile('dist/types/package.json', '{ "type": "module" }\n');
/** @type {Set<string>} */
const packages = new Set();
for (const bundle of bundles) {
  const { inputs } = await (bundle.parts === undefined ? bundled(bundle) : bundledInParts(bundle));
  for (const input of Object.keys(inputs)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) packages.add(folder);
  }
}
await writeFile('dist/THIRD-PARTY.txt', await notices([...packages].sort()));
await writeLauncher('dist/newsmark.js', 'dist', 'command.js', '#!/usr/bin/env node');
await chmod('dist/newsmark.js', 0o755);

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} limit
 */
function measure(what, bytes, limit) {
  console.log(`${what} ${kilobytes(bytes)} of at most ${kilobytes(limit)}`);
  if (bytes > limit) process.exitCode = 1;
}

/** @param {Bundle} bundle */
async function bundled({ entry, out, limit, options }) {
  const { metafile } = await build({
    format: 'cjs',
    ...options,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
  });
  if (options.platform === 'node') await writeFile(out, asciiOf(await readFile(out, 'utf8')));
  measure(out, (await readFile(out)).length, limit);
  return /** @type {import('esbuild').Metafile} */ (metafile);
}

/**
 * What esbuild leaves in regular expressions, as escapes: V8 holds a source of ASCII alone in half the memory, and it is read
 * without being decoded.
 * @param {string} code
 */
function asciiOf(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('a character that is no ASCII has a backslash before it');
  return code.replace(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Writes what starts a file of a folder by `server/launch.ts`.
 * @param {string} out
 * @param {string} folder
 * @param {string} file
 * @param {string} first line
 */
async function writeLauncher(out, folder, file, first = '') {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.js')).sort())
    hash.update(await readFile(join(folder, name)));
  const own = `join(__dirname, '${relative(dirname(out), folder)}')`;
  const contents = `import { join } from 'node:path'; import { launch } from './server/launch.ts';
    launch('${file}', { folder: ${own}, build: '${hash.digest('hex').slice(0, 16)}', require });`;
  const { outputFiles } = await build({
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
  });
  await writeFile(out, `${first}\n${outputFiles[0]?.text}`.trimStart());
}

/**
 * A bundle of several files, of which the first loads the others as they are needed. esbuild parts ES modules alone, so each
 * part is made CommonJS afterwards.
 * @param {Bundle} bundle
 */
async function bundledInParts({ entry, out, limit, options: { banner, supported, ...options }, parts }) {
  const folder = out.replace(/\.js$/, '');
  await mkdir(folder);
  const common = { ...options, bundle: true, minify: true, legalComments: /** @type {const} */ ('none') };
  const { metafile, outputFiles } = await build({
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: [entry, ...later],
    outdir: folder,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    plugins: [partsLater, withoutExamples(folder)],
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) {
    const { platform, target } = options;
    const { code } = await transform(text, { format: 'cjs', minify: true, platform, target, supported });
    await writeFile(path, /\bimportMeta\b/.test(code) ? `${banner?.js ?? ''}\n${code}` : code);
  }
  for (const library of libraries) {
    const outfile = join(folder, `${library}.js`);
    const made = await build({ ...common, format: 'cjs', entryPoints: [library], outfile, metafile: true });
    Object.assign(metafile.inputs, made.metafile.inputs);
  }
  for (const file of await readdir(folder))
    await writeFile(join(folder, file), asciiOf(await readFile(join(folder, file), 'utf8')));
  await writeLauncher(out, folder, `${basename(entry, '.ts')}.js`);
  const load = createRequire(import.meta.url);
  for (const module of later) {
    const part = load(`./${folder}/${basename(module, '.ts')}.js`);
    for (const name of await exportsOf(module))
      if (!(name in part)) throw new Error(`${module} has no ${name} in its part`);
  }
  for (const library of libraries) load(`./${folder}/${library}.js`);
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const file of await readdir(folder)) sizes.set(file, (await readFile(join(folder, file))).length);
  /**
   * What a part loads at once.
   * @param {string} file
   * @param {Set<string>} seen
   */
  const withImports = (file, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path, kind, external } of metafile.outputs[`${folder}/${file}`]?.imports ?? []) {
      if (kind === 'import-statement' && !external) withImports(basename(path), seen);
    }
    return seen;
  };
  /** @param {Iterable<string>} files */
  const sum = (files) => [...files].reduce((bytes, file) => bytes + (sizes.get(file) ?? 0), 0);
  const first = withImports(`${basename(entry, '.ts')}.js`);
  measure(`${out}, its greeting`, sum(first), limit);
  const judging = new Set([...first, ...withImports('workspaces.js')]);
  measure(`${out}, and what judges`, sum(judging), parts?.judging ?? 0);
  const rest = [...sizes].filter(([file]) => !judging.has(file)).map(([file, bytes]) => `${file} ${kilobytes(bytes)}`);
  console.log(`${out}, on demand: ${rest.join(', ')}`);
  measure(`${out}, all of it`, sum(sizes.keys()), parts?.all ?? 0);
  return metafile;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * The licences of the libraries inside the bundles, as those licences ask.
 * @param {string[]} folders
 */
async function notices(folders) {
  const parts = folders.map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(`${folder}/${file}`, 'utf8') : `Licence: ${license}`;
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(parts)).join(`\n${'-'.repeat(80)}\n\n`);
}
