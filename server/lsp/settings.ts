/** What a user can switch in the editor: `newsmark.hints.*` and `newsmark.lenses`. */
export interface Settings {
  hints: { dates: boolean; figures: boolean; names: boolean };
  lenses: boolean;
}

/** Reads settings as editors send them; what is missing or of another type is on. */
export function settingsOf(sent: unknown): Settings {
  const all = recordOf(sent);
  const hints = recordOf(all.hints);
  const on = (value: unknown): boolean => value !== false;
  return {
    hints: { dates: on(hints.dates), figures: on(hints.figures), names: on(hints.names) },
    lenses: on(all.lenses),
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
