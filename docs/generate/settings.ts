/** Every setting of the editor: where it is written down once. How strictly rules are taken is the config file's to say. */

export interface Setting {
  /** Without the leading `newsmark.`. */
  id: string;
  type: 'boolean' | 'string';
  default: boolean | string;
  /** Markdown. */
  description: string;
  /** Every value with what it means. */
  values?: Record<string, string>;
}

/** In the order in which the editor and the documentation list them. */
export const settings: readonly Setting[] = [
  {
    id: 'initials',
    type: 'string',
    default: '',
    description: 'Your initials, for `checked: {by: …}`. Asked for once if empty.',
  },
  {
    id: 'readingView.onOpen',
    type: 'boolean',
    default: false,
    description: 'Open articles in the reading view.',
  },
  {
    id: 'hints.dates',
    type: 'boolean',
    default: true,
    description: 'Show behind `{date}` what the printed time was read as.',
  },
  {
    id: 'hints.figures',
    type: 'boolean',
    default: true,
    description: 'Show behind a figure what its declaration says.',
  },
  {
    id: 'hints.names',
    type: 'boolean',
    default: true,
    description: 'Show behind an id whose name it is.',
  },
  {
    id: 'lenses',
    type: 'boolean',
    default: true,
    description: 'Show above declarations how often they are used.',
  },
  {
    id: 'newEntities',
    type: 'string',
    default: 'ask',
    description:
      'Where the people, bodies and places of an accepted suggestion are declared that nothing declares yet.',
    values: {
      ask: 'Ask once in each session.',
      article: 'In the front matter of the article.',
      registry: 'In a file of the registry.',
    },
  },
  {
    id: 'annotationStyle',
    type: 'string',
    default: 'short',
    description: 'How accepted suggestions are written.',
    values: {
      short: 'Leave to the print what the print says: `{figure}`.',
      full: 'Write every value and cue out.',
    },
  },
  {
    id: 'trace.server',
    type: 'string',
    default: 'off',
    description: 'Log what the editor and the language server say to each other, in *Newsmark: Show Output*.',
    values: { off: 'Nothing.', messages: 'Which messages they send.', verbose: 'What is in them, too.' },
  },
];

/** The `configuration` of package.json. */
export function configurationOf(all: readonly Setting[]): object {
  const properties = all.map(({ id, type, default: preset, description, values }, index) => [
    `newsmark.${id}`,
    {
      type,
      ...(values && { enum: Object.keys(values), markdownEnumDescriptions: Object.values(values) }),
      default: preset,
      order: index + 1,
      markdownDescription: description,
    },
  ]);
  return { title: 'Newsmark', properties: Object.fromEntries(properties) };
}

/** A Markdown table for the documentation. */
export function settingsTable(all: readonly Setting[]): string {
  const rows = all.map(({ id, default: preset, description }) => {
    const shown = preset === '' ? '' : `\`${preset}\``;
    return `| \`newsmark.${id}\` | ${shown} | ${description} |`;
  });
  return ['| setting | default | |', '|---|---|---|', ...rows].join('\n');
}
