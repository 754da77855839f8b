/**
 * What GitHub's code scanning asks of a SARIF log beyond the schema: the rules GH1001 to GH1007 of Microsoft's SARIF
 * multitool, which says in each what is not displayed or refused otherwise.
 */

export interface Log {
  runs: Run[];
}

interface Run {
  tool?: { driver?: { rules?: unknown[] } };
  invocations?: { workingDirectory?: { uri?: string } }[];
  results?: Result[];
}

interface Result {
  message?: { text?: string };
  locations?: Location[];
  relatedLocations?: Location[];
  codeFlows?: { threadFlows?: { locations?: { index?: number }[] }[] }[];
}

interface Location {
  physicalLocation?: { artifactLocation?: { uri?: string; uriBaseId?: string }; region?: { startLine?: number } };
}

/** What GitHub shows at most. */
const shown = { runs: 20, rules: 25_000, results: 25_000, locations: 1000, flows: 1000, steps: 1000 };

/** Each objection begins with the number of its rule. */
export function objectionsTo({ runs }: Log, limits = shown): string[] {
  const objections: string[] = [];
  limit(objections, 'runs', runs, limits.runs);
  for (const run of runs) {
    limit(objections, 'rules', run.tool?.driver?.rules, limits.rules);
    limit(objections, 'results', run.results, limits.results);
    const checkouts = (run.invocations ?? []).flatMap((each) => each.workingDirectory?.uri ?? []);
    (run.results ?? []).forEach((result, index) => {
      for (const objection of judge(result, checkouts, limits)) objections.push(`${objection} (result ${index})`);
    });
  }
  return objections;
}

function* judge(result: Result, checkouts: readonly string[], limits: typeof shown): Iterable<string> {
  if (!result.message?.text) yield 'GH1007: no message in full';
  if (!result.locations?.length) yield 'GH1001: no location';
  for (const { physicalLocation } of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
    const uri = physicalLocation?.artifactLocation?.uri;
    if (uri === undefined) yield 'GH1001: a location without the URI of its file';
    else if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) {
      if (!uri.startsWith('file:')) yield `GH1005: ${uri} is no path`;
      else if (!checkouts.some((checkout) => uri.startsWith(checkout))) yield `GH1006: ${uri} is absolute`;
    }
  }
  for (const { physicalLocation } of result.locations ?? []) {
    const line = physicalLocation?.region?.startLine;
    if (line === undefined || line < 1) yield 'GH1003: no line';
  }
  const objections: string[] = [];
  limit(objections, 'locations', result.locations, limits.locations);
  limit(objections, 'codeFlows', result.codeFlows, limits.flows);
  for (const { threadFlows } of result.codeFlows ?? []) {
    for (const { locations } of threadFlows ?? []) {
      limit(objections, 'steps', locations, limits.steps);
      if (locations?.some(({ index }) => index !== undefined && index >= 0)) objections.push('GH1002: a step by index');
    }
  }
  yield* objections;
}

function limit(objections: string[], name: string, list: readonly unknown[] | undefined, most: number): void {
  if (list && list.length > most) objections.push(`GH1004: ${list.length} ${name}, of which ${most} are shown`);
}
