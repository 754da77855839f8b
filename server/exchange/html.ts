/** Web pages as articles: the prose, with what the page's own markup calls menu, caption or footer wrapped as asides. */
import { Parser } from 'htmlparser2';
import { type AsideSort, articleSource, type Block, type Imprint } from './source.ts';

/** The source of an article for an HTML page. Text is never dropped, but scripts, styles and forms have none. */
export function articleFromHtml(html: string): string {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.text(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return page.article();
}

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'option',
  'textarea',
  'title',
  'head',
  'object',
  'canvas',
]);

const blocks = new Set(
  `address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead time-block tr ul`.split(
    /\s+/,
  ),
);

const asides: Record<string, AsideSort> = {
  nav: 'furniture',
  footer: 'furniture',
  form: 'furniture',
  button: 'furniture',
  figcaption: 'caption',
  figure: 'caption',
  aside: 'related',
  dialog: 'furniture',
};

const byName: readonly [RegExp, AsideSort][] = [
  [/(?:^|[\s_-])(?:advert(?:isement)?s?|ad|ads|sponsored|promo)(?:$|[\s_-])/i, 'advert'],
  [/(?:^|[\s_-])(?:related|recommended|most-?read|trending|read-?more|more-stories)(?:$|[\s_-])/i, 'related'],
  [/(?:^|[\s_-])(?:caption|credit)(?:$|[\s_-])/i, 'caption'],
  [
    /(?:^|[\s_-])(?:menu|nav|navigation|breadcrumbs?|share|sharing|social|newsletter|subscribe|cookie|comments?|sidebar|byline|timestamp)(?:$|[\s_-])/i,
    'furniture',
  ],
];

/** Each open element with what it makes of the text in it. */
interface Open {
  name: string;
  silent: boolean;
  aside: AsideSort | undefined;
  heading: boolean;
}

class Page {
  readonly #imprint: Imprint = {};
  readonly #blocks: Block[] = [];
  readonly #open: Open[] = [];
  #text = '';
  #title = '';

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'meta') this.#meta(attributes);
    if (name === 'html' && attributes.lang) this.#imprint.lang = attributes.lang;
    if (name === 'link' && attributes.rel === 'canonical' && attributes.href) this.#imprint.url = attributes.href;
    if (name === 'time' && attributes.datetime) this.#imprint.published ??= day(attributes.datetime);
    if (blocks.has(name)) this.#flush();
    const around = this.#open.at(-1);
    const own = asides[name] ?? sortOf(attributes);
    this.#open.push({
      name,
      silent: around?.silent === true || silent.has(name) || attributes.hidden !== undefined,
      aside: around?.aside ?? (name === 'body' || name === 'main' || name === 'article' ? undefined : own),
      heading: name === 'h1' || around?.heading === true,
    });
  }

  text(text: string): void {
    const around = this.#open.at(-1);
    if (around?.name === 'title' && !this.#open.some(({ name }) => name === 'svg')) this.#title += text;
    if (around?.silent !== true) this.#text += text;
  }

  close(name: string): void {
    if (blocks.has(name)) this.#flush();
    this.#open.pop();
  }

  article(): string {
    this.#flush();
    this.#imprint.headline ??= this.#blocks.find(({ heading }) => heading)?.text ?? (clean(this.#title) || undefined);
    return articleSource(this.#blocks, this.#imprint);
  }

  #flush(): void {
    const text = clean(this.#text);
    this.#text = '';
    if (text === '') return;
    const around = this.#open.at(-1);
    const again = around?.heading === true && this.#blocks.some(({ heading }) => heading);
    this.#blocks.push({
      text,
      heading: around?.heading === true && !again && around.aside === undefined,
      aside: again ? 'furniture' : around?.aside,
    });
  }

  #meta({ property, name, itemprop, content }: Record<string, string>): void {
    if (!content) return;
    const imprint = this.#imprint;
    switch ((property ?? name ?? itemprop ?? '').toLowerCase()) {
      case 'og:title':
        imprint.headline ??= clean(content);
        break;
      case 'article:published_time':
      case 'datepublished':
      case 'date':
      case 'dc.date':
      case 'pubdate':
        imprint.published ??= day(content);
        break;
      case 'article:modified_time':
      case 'datemodified':
        imprint.updated ??= day(content);
        break;
      case 'og:site_name':
        imprint.publisher ??= clean(content);
        break;
      case 'author':
      case 'article:author':
        if (!/^https?:/.test(content)) imprint.byline ??= clean(content);
        break;
      case 'og:url':
        imprint.url ??= content;
        break;
    }
  }
}

function sortOf({ class: names, id, role }: Record<string, string>): AsideSort | undefined {
  if (role === 'navigation' || role === 'contentinfo' || role === 'search') return 'furniture';
  const said = `${names ?? ''} ${id ?? ''}`.slice(0, 300);
  return said.trim() === '' ? undefined : byName.find(([pattern]) => pattern.test(said))?.[1];
}

function clean(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The day of an ISO date and time; the zone of the paper is not known here. */
function day(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(text.trim())?.[0];
}
