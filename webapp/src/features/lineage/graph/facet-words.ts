/** A facet as a person reads it. Values of columns are never in it: nobody said that they are not personal. */
export interface FacetWords {
  title: string;
  facts: [term: string, value: string][];
  tables: { heads: string[]; rows: string[][] }[];
  /** Texts that are folded until they are asked for. */
  long: [term: string, text: string][];
  addresses: string[];
  note?: string;
}

type Json = Record<string, unknown>;
type Reading = (facet: Json) => Partial<FacetWords>;

const WITHHELD = 'Smallest, greatest and other values of columns are not shown: they may be personal.';

/** Names under which producers write values of columns, or what a test saw of them. */
const VALUES =
  /^(min|max|sum|mean|median|quantiles?|actual|expected|content|params|observed|observed_?value|kwargs|value_?set|details|sample)/i;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function word(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 20 });
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
}

/** The facts of a facet that are told. */
function facts(facet: Json, terms: Record<string, string>): [string, string][] {
  return Object.entries(terms).flatMap(([name, term]): [string, string][] => {
    const value = word(facet[name]);
    return value === '' ? [] : [[term, value]];
  });
}

/** A table of what at least one row tells. */
function table(rows: Json[], columns: Record<string, string>): FacetWords['tables'] {
  const told = Object.entries(columns).filter(([name]) => rows.some((row) => word(row[name]) !== ''));
  if (told.length === 0) return [];
  return [{ heads: told.map(([, head]) => head), rows: rows.map((row) => told.map(([name]) => word(row[name]))) }];
}

function texts(facet: Json, terms: Record<string, string>): [string, string][] {
  return facts(facet, terms).map(([term, text]) => [term, text]);
}

function statistics(facet: Json): Partial<FacetWords> {
  return { facts: facts(facet, { rowCount: 'Rows', size: 'Bytes', fileCount: 'Files' }) };
}

function metrics(facet: Json): Partial<FacetWords> {
  const columns = entries(facet['columnMetrics']).map(([column, told]) => ({
    column,
    ...(isObject(told) ? told : {}),
  }));
  return {
    facts: facts(facet, { rowCount: 'Rows', bytes: 'Bytes', fileCount: 'Files', lastUpdated: 'Updated' }),
    tables: table(columns, { column: 'Column', count: 'Values', nullCount: 'Nulls', distinctCount: 'Distinct' }),
    ...(columns.length > 0 ? { note: WITHHELD } : {}),
  };
}

function assertions(facet: Json): Partial<FacetWords> {
  return {
    tables: table(objects(facet['assertions']), {
      assertion: 'Assertion',
      column: 'Column',
      severity: 'Severity',
      success: 'Held',
    }),
  };
}

const READINGS: Record<string, [title: string, reading: Reading]> = {
  errorMessage: [
    'Error',
    (facet) => ({
      facts: facts(facet, { message: 'Message', programmingLanguage: 'Language' }),
      long: texts(facet, { stackTrace: 'Stack trace' }),
    }),
  ],
  sql: ['SQL', (facet) => ({ facts: facts(facet, { dialect: 'Dialect' }), long: texts(facet, { query: 'Query' }) })],
  sourceCodeLocation: [
    'Source code',
    (facet) => ({
      facts: facts(facet, { type: 'Kept in', path: 'Path', branch: 'Branch', tag: 'Tag', version: 'Version' }),
      addresses: [word(facet['url']) || word(facet['repoUrl'])].filter((address) => address !== ''),
    }),
  ],
  nominalTime: [
    'Nominal time',
    (facet) => ({ facts: facts(facet, { nominalStartTime: 'From', nominalEndTime: 'Until' }) }),
  ],
  parent: ['Started by', parent],
  inputStatistics: ['What was read', statistics],
  outputStatistics: ['What was written', statistics],
  dataQualityMetrics: ['Quality of the data', metrics],
  dataQualityAssertions: ['Assertions', assertions],
  test: [
    'Tests',
    (facet) => ({
      tables: table(objects(facet['tests']), { name: 'Test', type: 'Type', severity: 'Severity', status: 'Result' }),
    }),
  ],
  catalog: [
    'Catalog',
    (facet) => ({
      facts: facts(facet, {
        name: 'Name',
        framework: 'Framework',
        type: 'Type',
        source: 'Source',
        metadataUri: 'Metadata',
        warehouseUri: 'Warehouse',
      }),
    }),
  ],
  storage: ['Storage', (facet) => ({ facts: facts(facet, { storageLayer: 'Layer', fileFormat: 'File format' }) })],
  hierarchy: ['Place', (facet) => ({ tables: table(objects(facet['hierarchy']), { type: 'Level', name: 'Name' }) })],
  datasetType: ['Kind of dataset', (facet) => ({ facts: facts(facet, { datasetType: 'Type', subType: 'Subtype' }) })],
  processing_engine: [
    'Engine',
    (facet) => ({
      facts: facts(facet, { name: 'Name', version: 'Version', openlineageAdapterVersion: 'OpenLineage adapter' }),
    }),
  ],
  environmentVariables: [
    'Environment',
    (facet) => ({ tables: table(objects(facet['environmentVariables']), { name: 'Variable', value: 'Value' }) }),
  ],
};

function parent(facet: Json): Partial<FacetWords> {
  const root = isObject(facet['root']) ? facet['root'] : {};
  const rows = [
    { what: 'Parent', of: facet },
    { what: 'Root', of: root },
  ].map(({ what, of }) => ({
    what,
    ...Object.fromEntries(entries(of['job'])),
    ...Object.fromEntries(entries(of['run'])),
  }));
  return {
    tables: table(
      rows.filter((row) => Object.keys(row).length > 1),
      { what: 'Which', runId: 'Run', name: 'Job', namespace: 'Namespace' },
    ),
  };
}

/** What a facet of the standard tells; nothing for one that is not known here, or that tells nothing of what it should. */
export function facetWords(name: string, facet: unknown): FacetWords | undefined {
  const known = Object.hasOwn(READINGS, name) ? READINGS[name] : undefined;
  if (!known || !isObject(facet)) return undefined;
  const words: FacetWords = { title: known[0], facts: [], tables: [], long: [], addresses: [], ...known[1](facet) };
  const told = words.facts.length + words.tables.length + words.long.length + words.addresses.length;
  return told > 0 ? words : undefined;
}

/** Whether an address of a facet may be a link: only one that nobody on the way can change. */
export function isSafeAddress(address: string): boolean {
  return /^https:\/\//i.test(address);
}

/** The JSON of a facet, without what may be values of columns. */
export function facetText(facet: unknown): string {
  return JSON.stringify(facet, (name, value: unknown) => (VALUES.test(name) ? 'not shown' : value), 2);
}
