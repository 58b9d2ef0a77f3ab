// Made-up answers in the shapes of the HTTP interface; only for looking at the screens.
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

export const me = {
  name: 'local administrator',
  roles: ['admin', 'compliance', 'steward'],
  teams: ['platform'],
  signedInBy: 'link',
};

const rows = [
  ['campaign_audience', 'Campaign audience', 'marketing', 'crm-team', 'active', '1.0.0', 1, true, null],
  ['churn_training', 'Churn training set', 'data-science', 'ml-team', 'draft', '0.3.0', 2, true, 'PASSED'],
  ['customer_features', 'Customer features', 'data-science', 'ml-team', 'active', '2.1.0', 3, true, 'PASSED'],
  ['customers', 'Customers', 'sales', 'customer-team', 'active', '1.2.0', 3, true, 'FAILED'],
  ['events', 'Shop events', 'web', 'web-team', 'active', '1.4.2', 6, false, 'PASSED'],
  ['orders', 'Orders', 'sales', 'order-team', 'active', '2.0.0', 4, true, 'PASSED'],
  ['payments', 'Payments', 'finance', 'finance-team', 'deprecated', '1.1.0', 2, true, null],
];

export const contracts = rows.map(
  ([id, name, domain, owner, status, latestVersion, versions, personalData, result], index) => ({
    id,
    name,
    domain,
    owner,
    status,
    latestVersion,
    versions,
    personalData,
    schemaObjects: [id],
    tags: ['shop', domain],
    publishedAt: ago(300 * (index + 1)),
    lastCheck: result
      ? { result, at: ago(12 * (index + 1)), job: { namespace: 'pacta', name: `validate ${id}` } }
      : null,
  }),
);

const properties = [
  [
    'customer_id',
    'string',
    'VARCHAR',
    true,
    true,
    true,
    'internal',
    'user.unique_id',
    'Stable key of the account; never reused.',
  ],
  [
    'full_name',
    'string',
    'VARCHAR',
    true,
    false,
    false,
    'confidential',
    'user.name',
    'Name as the customer typed it, used on the parcel.',
  ],
  [
    'email',
    'string',
    'VARCHAR',
    true,
    false,
    false,
    'confidential',
    'user.contact.email',
    'Confirmed e-mail address for order confirmations and receipts.',
  ],
  [
    'birth_date',
    'date',
    'DATE',
    false,
    false,
    false,
    'confidential',
    'user.demographic.date_of_birth',
    'Asked only where age-restricted goods are bought.',
  ],
  ['country', 'string', 'VARCHAR', true, false, false, 'internal', null, 'ISO 3166 code of the delivery address.'],
].map(([name, logicalType, physicalType, required, unique, primaryKey, classification, dataCategory, description]) => ({
  name,
  logicalType,
  physicalType,
  required,
  unique,
  primaryKey,
  classification,
  dataCategory,
  description,
  deprecated: name === 'birth_date',
  properties: [],
}));
const address = {
  name: 'address',
  logicalType: 'object',
  required: true,
  description: 'Where the parcel goes.',
  dataCategory: 'user.contact.address',
  properties: [
    { name: 'street', logicalType: 'string', required: true, description: 'Street and number.' },
    { name: 'city', logicalType: 'string', required: true, description: 'City of the delivery address.' },
  ],
};

export function detail(id) {
  const summary = contracts.find((contract) => contract.id === id);
  if (!summary) return undefined;
  return {
    ...summary,
    purpose: 'Who buys in the shop, how to reach them about their orders, and where to deliver.',
    privacy: {
      purposes: ['essential.fulfilment', 'essential.support'],
      legalBasis: 'contract, Art. 6(1)(b)',
      retention: '30 days after the account is closed',
      locations: ['EU', 'DE'],
      controller: 'Shop GmbH',
      processors: ['Parcel Ltd'],
      recipients: [],
    },
    servers: [
      { server: 'warehouse', type: 'duckdb', environment: 'prod' },
      { server: 'lake', type: 'local', environment: 'prod' },
    ],
    sla: [
      { property: 'latency', value: 24, unit: 'h' },
      { property: 'retention', value: 3, unit: 'y', element: `${id}.created_at` },
    ],
    team: [
      { username: 'ada', name: 'Ada Example', role: 'owner' },
      { username: 'grace', role: 'steward' },
    ],
    schema: [
      {
        name: id,
        physicalName: id,
        description: 'One row per customer account.',
        datasets: [{ namespace: 'duckdb:///srv/shop', name: `raw.${id}` }],
        properties: [...properties, address],
      },
    ],
  };
}

export function versions(id) {
  const latest = contracts.find((contract) => contract.id === id)?.latestVersion ?? '1.0.0';
  return [latest, '1.1.0', '1.0.0']
    .filter((version, index, all) => all.indexOf(version) === index)
    .map((version, index) => ({
      id,
      version,
      digest: `sha256:${'a1b2c3d4e5f60718'.repeat(4)}`,
      publishedAt: ago(600 * (index + 1)),
      publishedBy: 'ada',
      bytes: 3100,
      warnings: index === 0 ? lint(id) : [],
      ...(index === 0
        ? {
            source: {
              repository: 'https://github.com/example/shop-contracts',
              branch: 'main',
              commit: '4f2a91c0de77b1a2c3d4e5f60718293a4b5c6d7e',
              pullRequest: 'https://github.com/example/shop-contracts/pull/38',
              author: 'grace',
              approvers: ['linus', 'margaret'],
            },
          }
        : {}),
    }));
}

export function yaml(id, version) {
  const extra =
    version === '1.0.0'
      ? ''
      : `      - name: country\n        logicalType: string\n        required: ${version === '1.1.0' ? 'false' : 'true'}\n`;
  return `# One row per customer account of the shop.
apiVersion: v3.1.0
kind: DataContract
id: ${id}
name: Customers
version: ${version}
status: active
domain: sales
tags: [shop, master-data]

description:
  purpose: Who buys in the shop, how to reach them about their orders, and where to deliver.
  usage: Join on customer_id.

servers:
  - server: warehouse
    type: duckdb
    database: /srv/shop/shop.duckdb

schema:
  - id: customers
    name: customers
    physicalType: table
    properties:
      - name: customer_id
        logicalType: string
        required: true
        primaryKey: true
        logicalTypeOptions:
          pattern: "^CUS-[0-9]{6}$" # six digits
${extra}      - name: email
        logicalType: string
        required: true
        customProperties:
          - property: privacy
            value: {dataCategory: user.contact.email}
slaProperties:
  - property: latency
    value: 24
    unit: h
`;
}

export const lint = () => [
  {
    ruleId: 'privacy.complete',
    severity: 'WARNING',
    line: 33,
    column: 9,
    path: '/schema/0/properties/1',
    message:
      'customers.email: the data category is declared, the data subject is not. Add dataSubject, for example customer.',
  },
  {
    ruleId: 'style.owner',
    severity: 'INFO',
    line: 4,
    column: 1,
    path: '/id',
    message: 'No owner is named; add a team member with the role owner.',
  },
];

export const diff = (from, to) => ({
  from,
  to,
  weight: 'MAJOR',
  mode: 'BACKWARD',
  compatible: false,
  changes: [
    {
      ruleId: 'property.removed',
      kind: 'REMOVED',
      path: 'customers.country',
      before: 'string',
      after: null,
      consumer: 'breaking',
      producer: 'safe',
      promise: 'safe',
      weight: 'MAJOR',
      message: 'The property country is gone; readers of it fail.',
    },
    {
      ruleId: 'property.required',
      kind: 'CHANGED',
      path: 'customers.email',
      before: 'optional',
      after: 'required',
      consumer: 'safe',
      producer: 'breaking',
      promise: 'safe',
      weight: 'MINOR',
      message: 'E-mail must now be present in every record.',
    },
    {
      ruleId: 'sla.weakened',
      kind: 'CHANGED',
      path: 'sla.latency',
      before: '12 h',
      after: '24 h',
      consumer: 'safe',
      producer: 'safe',
      promise: 'risky',
      weight: 'MINOR',
      message: 'Data may arrive twelve hours later than before.',
    },
  ],
});

export const readers = (id) =>
  id === 'payments'
    ? []
    : [
        {
          job: { namespace: 'shop-dbt', name: 'shop.marts.customer_features' },
          dataset: { namespace: 'duckdb:///srv/shop', name: `raw.${id}` },
          fields: ['customer_id', 'birth_date', 'country'],
          owner: 'ml-team',
          lastSeen: ago(55),
        },
        {
          job: { namespace: 'crm', name: 'campaign_export' },
          dataset: { namespace: 'duckdb:///srv/shop', name: `raw.${id}` },
          fields: [],
          owner: null,
          lastSeen: ago(60 * 30),
        },
      ];

export const checks = (id) =>
  id === 'payments'
    ? []
    : [0, 1, 2].map((index) => ({
        runId: `0197c1de-0000-7000-8000-00000000000${index}`,
        job: { namespace: 'pacta', name: `validate ${id}` },
        at: ago(15 + index * 1440),
        result: index === 0 ? 'FAILED' : 'PASSED',
        records: 1000 + index * 37,
        invalidRecords: index === 0 ? 14 : 0,
        schemaObject: id,
        version: '1.2.0',
        rules: [
          { assertion: 'pattern', column: 'customer_id', success: true },
          {
            assertion: 'email_valid',
            column: 'email',
            success: index !== 0,
            failures: index === 0 ? 14 : 0,
            description: 'E-mail addresses look like addresses',
          },
        ],
      }));

export const policies = [
  {
    id: 'fulfilment-reads-customers',
    description: 'Order handling may read contact data to deliver and support orders.',
    effect: 'ALLOW',
    who: { roles: ['fulfilment'], teams: ['order-team'], pipelines: [] },
    what: { contracts: ['customers', 'orders'], classifications: [], dataCategories: [] },
    actions: ['READ'],
    purposes: ['essential.fulfilment', 'essential.support'],
    obligations: [],
    validUntil: null,
    updatedAt: ago(900),
    updatedBy: 'grace',
  },
  {
    id: 'features-see-no-names',
    description: 'Feature pipelines may train on customers with direct identifiers hashed.',
    effect: 'ALLOW',
    who: { roles: [], teams: ['ml-team'], pipelines: ['customer_features'] },
    what: { contracts: ['customers'], classifications: [], dataCategories: [] },
    actions: ['READ', 'TRAIN'],
    purposes: ['analytics.churn'],
    obligations: [{ kind: 'MASK', dataCategories: ['user.contact', 'user.name'], fields: [], mask: 'HASH' }],
    validUntil: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    updatedAt: ago(200),
    updatedBy: 'grace',
  },
  {
    id: 'no-advertising-with-payments',
    description: 'Nobody uses payment data for advertising.',
    effect: 'DENY',
    who: {},
    what: { contracts: ['payments'] },
    actions: ['READ', 'SHARE'],
    purposes: ['marketing.advertising'],
    obligations: [],
    updatedAt: ago(5000),
    updatedBy: 'ada',
  },
];

export const policyYaml = (id) =>
  `id: ${id}\neffect: allow\nwho:\n  teams: [ml-team]\nwhat:\n  contracts: [customers]\nactions: [read, train]\npurposes: [analytics.churn]\nobligations:\n  - kind: mask\n    dataCategories: [user.contact, user.name]\n    mask: hash\n`;

export const decisions = [
  {
    id: 'd-1',
    allowed: false,
    subject: { name: 'campaign', roles: ['pipeline'], teams: ['crm-team'], pipeline: 'campaign_export' },
    action: 'READ',
    purpose: 'marketing.advertising',
    inputs: [{ contract: 'payments', fields: ['email'] }],
    output: { contract: 'campaign_audience' },
    reasons: [
      {
        code: 'purpose.not-declared',
        message: 'payments.email was collected for essential.payment; marketing.advertising is not covered.',
        resource: 'payments',
        field: 'email',
      },
      {
        code: 'policy.denied',
        message: 'Nobody uses payment data for advertising.',
        policy: 'no-advertising-with-payments',
      },
    ],
    obligations: [],
    policyRevision: 'sha256:77aa1f',
    engine: 'wasm',
    decidedAt: ago(9),
  },
  {
    id: 'd-2',
    allowed: true,
    subject: { name: 'features', roles: ['pipeline'], teams: ['ml-team'], pipeline: 'customer_features' },
    action: 'TRAIN',
    purpose: 'analytics.churn',
    inputs: [{ contract: 'customers' }],
    output: null,
    reasons: [
      {
        code: 'policy.allowed',
        message: 'Feature pipelines may train on customers with direct identifiers hashed.',
        policy: 'features-see-no-names',
      },
    ],
    obligations: [{ kind: 'MASK', dataCategories: ['user.contact'], mask: 'HASH' }],
    policyRevision: 'sha256:77aa1f',
    engine: 'wasm',
    decidedAt: ago(45),
  },
];

const ns = 'duckdb:///srv/shop';
const step = (name, field, job, transformation, atFault = false) => ({
  node: `datasetField:${ns}:${name}:${field}`,
  kind: 'dataset',
  namespace: ns,
  name,
  field,
  job: job && { namespace: 'shop-dbt', name: job },
  transformation,
  atFault,
});
export const findings = [
  {
    id: 'f-1',
    rule: 'purpose.not-covered',
    severity: 'high',
    status: 'open',
    title: 'E-mail addresses collected for payments are used for advertising',
    dataset: { namespace: ns, name: 'mart.campaign_audience' },
    field: 'contact',
    dataCategory: 'user.contact.email',
    purposes: { declared: ['essential.payment', 'essential.fulfilment'], target: ['marketing.advertising'] },
    path: [
      step('raw.payments', 'payer_email'),
      step('stage.payments', 'email', 'shop.stage_payments', 'IDENTITY'),
      step('mart.customer_contact', 'email', 'shop.customer_contact', 'TRANSFORMATION'),
      step('mart.campaign_audience', 'contact', 'campaign_export', 'IDENTITY', true),
    ],
    firstSeen: ago(200),
    lastSeen: ago(10),
    article: 'GDPR Art. 5(1)(b)',
  },
  {
    id: 'f-2',
    rule: 'purpose.not-covered',
    severity: 'warning',
    status: 'waived',
    title: 'Birth dates reach the churn training set',
    dataset: { namespace: ns, name: 'ml.churn_training' },
    field: 'age',
    dataCategory: 'user.demographic.date_of_birth',
    purposes: { declared: ['legal.age_check'], target: ['analytics.churn'] },
    path: [],
    firstSeen: ago(9000),
    lastSeen: ago(10),
    article: 'GDPR Art. 5(1)(b)',
    waiver: {
      reason: 'The age is cut to decades from the next release on.',
      until: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    },
  },
  {
    id: 'f-3',
    rule: 'lineage.layers.no-shortcut',
    severity: 'error',
    status: 'open',
    title: 'raw.payments comes to mart.campaign_audience. Reports are made of what was staged.',
    dataset: { namespace: ns, name: 'mart.campaign_audience' },
    field: '',
    dataCategory: '',
    purposes: { declared: [], target: [] },
    path: [
      { ...step('raw.payments', ''), node: `dataset:${ns}:raw.payments` },
      {
        node: 'job:shop-airflow:campaign_export',
        kind: 'job',
        namespace: 'shop-airflow',
        name: 'campaign_export',
        field: '',
        atFault: false,
      },
      {
        ...step('mart.campaign_audience', '', undefined, undefined, true),
        node: `dataset:${ns}:mart.campaign_audience`,
      },
    ],
    firstSeen: ago(30),
    lastSeen: ago(1),
    article: '',
  },
];

export function setStatus(id, status) {
  const finding = findings.find((candidate) => candidate.id === id);
  if (finding) finding.status = status;
}

export const search = (q) => {
  const results = nodes()
    .filter((node) => node.name.includes(q))
    .map((node) => ({
      type: node.kind.toUpperCase(),
      name: node.name,
      namespace: node.namespace,
      nodeId: node.id,
      updatedAt: node.lastSeen,
    }));
  return { totalCount: results.length, results };
};

const dataset = (name, column, row, fields) => ({
  id: `dataset:${ns}:${name}`,
  kind: 'dataset',
  namespace: ns,
  name,
  fields: fields.map((field) => ({ name: field, type: 'VARCHAR' })),
  x: column * 320,
  y: row * 110,
  width: 260,
  height: 64,
  moreUpstream: 0,
  moreDownstream: 0,
  lastSeen: ago(50),
});
const job = (name, column, row) => ({
  id: `job:shop-dbt:${name}`,
  kind: 'job',
  namespace: 'shop-dbt',
  name,
  x: column * 320,
  y: row * 110,
  width: 260,
  height: 64,
  moreUpstream: 0,
  moreDownstream: 0,
  lastSeen: ago(50),
});
const nodes = () => [
  dataset('raw.payments', 0, 0, ['payment_id', 'payer_email', 'amount']),
  dataset('raw.customers', 0, 1, ['customer_id', 'email', 'birth_date']),
  job('stage_payments', 1, 0),
  job('customer_contact', 1, 1),
  dataset('stage.payments', 2, 0, ['payment_id', 'email', 'amount']),
  { ...dataset('mart.customer_contact', 2, 1, ['customer_id', 'email', 'email_hash']), moreUpstream: 2 },
  job('campaign_export', 3, 0.5),
  { ...dataset('mart.campaign_audience', 4, 0.5, ['customer_id', 'contact']), moreDownstream: 3 },
];
const data = (from, to, grade = 'explicit') => ({
  id: `${from}>${to}`,
  from,
  to,
  kind: 'data',
  grade,
  transformations: [],
  firstSeen: ago(9000),
  lastSeen: ago(50),
  events: 12,
});
const column = (from, to, subtype = 'IDENTITY', masking = false) => ({
  id: `c:${from}>${to}`,
  from: `datasetField:${ns}:${from}`,
  to: `datasetField:${ns}:${to}`,
  kind: 'column',
  grade: 'column',
  transformations: [{ type: 'DIRECT', subtype, masking }],
  firstSeen: ago(9000),
  lastSeen: ago(50),
  events: 12,
});
const influence = (from, to, subtype) => ({
  ...column(from, to),
  id: `i:${from}>${to}`,
  to: `dataset:${ns}:${to}`,
  indirect: true,
  transformations: [{ type: 'INDIRECT', subtype, masking: false }],
});
const d = (name) => `dataset:${ns}:${name}`;
const j = (name) => `job:shop-dbt:${name}`;

/** What three hops add: more columns at both ends, with the long names that Spark gives its jobs. */
const LONG = ['daily_spark_pipeline', 'execute_insert_into_hadoop_fs_relation_command'];
const further = () => [
  job(`${LONG[0]}.load_payments.${LONG[1]}`, -1, 0),
  job(`${LONG[0]}.load_customers.${LONG[1]}`, -1, 1),
  dataset('landing/payments/provider=adyen/export', -2, 0, ['payment_id', 'payer_email']),
  dataset('landing/customers', -2, 1, ['customer_id', 'email']),
  ...[0, 1, 2, 3].map((row) => job(`${LONG[0]}.campaign_${row}.${LONG[1]}`, 5, row - 1)),
  ...[0, 1, 2, 3].map((row) => dataset(`exports.campaign_${row}`, 6, row - 1, ['contact'])),
];
const furtherEdges = () => [
  data(d('landing/payments/provider=adyen/export'), j(`${LONG[0]}.load_payments.${LONG[1]}`)),
  data(j(`${LONG[0]}.load_payments.${LONG[1]}`), d('raw.payments')),
  data(d('landing/customers'), j(`${LONG[0]}.load_customers.${LONG[1]}`)),
  data(j(`${LONG[0]}.load_customers.${LONG[1]}`), d('raw.customers')),
  ...[0, 1, 2, 3].flatMap((row) => [
    data(d('mart.campaign_audience'), j(`${LONG[0]}.campaign_${row}.${LONG[1]}`)),
    data(j(`${LONG[0]}.campaign_${row}.${LONG[1]}`), d(`exports.campaign_${row}`)),
  ]),
];

export function graph(start, depth, indirect) {
  return {
    start,
    asOf: ago(0),
    nodes: [...nodes(), ...(depth >= 3 ? further() : [])],
    edges: [
      ...(depth >= 3 ? furtherEdges() : []),
      data(d('raw.payments'), j('stage_payments')),
      data(j('stage_payments'), d('stage.payments')),
      data(d('raw.customers'), j('customer_contact'), 'implied'),
      data(j('customer_contact'), d('mart.customer_contact')),
      data(d('stage.payments'), j('campaign_export')),
      data(d('mart.customer_contact'), j('campaign_export'), 'declared'),
      data(j('campaign_export'), d('mart.campaign_audience')),
      column('raw.payments:payer_email', 'stage.payments:email'),
      column('stage.payments:email', 'mart.campaign_audience:contact'),
      column('raw.customers:email', 'mart.customer_contact:email'),
      column('raw.customers:email', 'mart.customer_contact:email_hash', 'TRANSFORMATION', true),
      column('mart.customer_contact:customer_id', 'mart.campaign_audience:customer_id'),
      ...(indirect
        ? [
            influence('stage.payments:email', 'mart.campaign_audience', 'JOIN'),
            influence('mart.customer_contact:customer_id', 'mart.campaign_audience', 'FILTER'),
          ]
        : []),
    ],
    leftOut: depth > 5 ? { nodes: 214, reason: 'the answer holds 300 cards at most' } : null,
  };
}

/** What a contract of the story says that it is made of. */
export function declaredLineage(contract) {
  const place = (name, field) => ({ namespace: 'duckdb:///srv/shop', name, field });
  const edges = [
    {
      from: place('raw.payments', 'payer_email'),
      to: place('stage.payments', 'email'),
      description: 'In small letters, without blanks',
    },
    { from: place('raw.currencies'), to: place('stage.payments', 'amount_eur'), description: '' },
  ];
  return { contract, version: '2.0.0', edges, unknown: ['raw.paymnts.amount'], told: true };
}

/** What a person has added for one dataset of the story. */
export function manualEdges(name) {
  const edge = {
    from: { namespace: 'desk', name: 'finance/corrections.xlsx' },
    to: { namespace: 'duckdb:///srv/shop', name: 'stage.payments', field: 'email' },
    why: 'Support types corrected addresses in every Monday',
    by: 'mara.officer',
    at: ago(4_000),
  };
  const items = name === 'stage.payments' ? [edge] : [];
  return { items, total: items.length, limit: 100, offset: 0 };
}

/** The same from further away: what the server does, by the names of the made-up story. */
export function folded(answer, grain) {
  const group = (node) =>
    grain === 'job'
      ? node.kind === 'job' && { ...node, id: node.id, name: node.name }
      : { id: `${grain}:${node.namespace}`, kind: grain, namespace: node.namespace, name: node.namespace };
  const groups = new Map();
  const of = new Map();
  for (const node of answer.nodes.filter((node) => node.kind !== 'field')) {
    const found = group(node);
    if (!found) continue;
    of.set(node.id, found.id);
    const known = groups.get(found.id) ?? { ...found, members: 0, x: undefined, y: undefined, fields: null };
    groups.set(found.id, { ...known, members: known.members + 1 });
  }
  const edges = new Map();
  for (const edge of answer.edges.filter((edge) => edge.kind === 'data')) {
    const [from, to] = [of.get(edge.from), of.get(edge.to)];
    if (!from || !to || from === to) continue;
    const id = `${from} > ${to}`;
    edges.set(id, { ...edge, id, from, to, weight: (edges.get(id)?.weight ?? 0) + 1 });
  }
  return { ...answer, nodes: [...groups.values()], edges: [...edges.values()] };
}

/** What the graph had two days ago and not today, and the other way round. */
const came = () => [data(d('mart.customer_contact'), j('campaign_export'), 'declared')];
const went = () => [
  data(d('raw.newsletter_subscriptions'), j('campaign_export')),
  data(j('stage_payments'), d('stage.payments_copy')),
];

export function graphAt(start, depth, at) {
  const now = graph(start, depth, false);
  if (Date.parse(at) > Date.now() - 2 * 86_400_000) return now;
  const later = new Set(came().map((edge) => edge.id));
  return {
    ...now,
    nodes: [...now.nodes, dataset('raw.newsletter_subscriptions', 2, 2, []), dataset('stage.payments_copy', 2, -1, [])],
    edges: [...now.edges.filter((edge) => !later.has(edge.id)), ...went()],
  };
}

export function graphDifference({ from, to, start, grain }) {
  const by = (edge, job) => ({ ...edge, id: `${edge.id} ${job}`, job: j(job) });
  const contact = column('stage.payments:email', 'mart.campaign_audience:contact');
  const columns = {
    added: [
      by(contact, 'campaign_export_v2'),
      by(column('mart.customer_contact:customer_id', 'mart.campaign_audience:customer_id'), 'campaign_export_v2'),
    ],
    removed: [
      by(contact, 'campaign_export'),
      by(column('raw.newsletter_subscriptions:email', 'mart.campaign_audience:contact'), 'campaign_export'),
    ],
  };
  const answer = { from, to, added: [], removed: [], same: 214, addedLeftOut: 0, removedLeftOut: 0 };
  if (from === to) return answer;
  if (start && grain === 'field') return { ...answer, ...columns, same: 5 };
  const cards = { added: came(), removed: went() };
  if (start) return { ...answer, ...cards, same: 6 };
  return {
    ...answer,
    added: [...cards.added, ...columns.added],
    removed: [...cards.removed, ...columns.removed],
    addedLeftOut: 1204,
    removedLeftOut: 3,
    droppedUntil: ago(90_000),
  };
}

export const retention = {
  policies: [
    { namespace: '', eventDays: 400, runDays: 400, edgeDays: null, setBy: 'mara.officer', setAt: ago(90_000) },
    { namespace: 'sandbox', eventDays: 30, runDays: 30, edgeDays: 30, setBy: 'mara.officer', setAt: ago(80_000) },
  ],
  holds: [
    {
      id: 'b0d5b1be-0000-4000-8000-000000000001',
      scope: { dataset: { namespace: 'duckdb:///srv/shop', name: 'raw.payments' }, since: '2026-01-01T00:00:00Z' },
      reason: 'Case 2026-7: who was paid twice',
      setBy: 'mara.officer',
      setAt: ago(50_000),
    },
    {
      id: 'b0d5b1be-0000-4000-8000-000000000002',
      scope: { run: '0197c1de-0000-7000-8000-00000000abcd' },
      reason: 'Inquiry of the regulator',
      setBy: 'mara.officer',
      setAt: ago(150_000),
      liftedBy: 'mara.officer',
      liftedAt: ago(20_000),
      liftReason: 'Closed without findings',
    },
  ],
  preview: {
    run: 'b0d5b1be-0000-4000-8000-000000000003',
    dryRun: true,
    at: ago(0),
    lines: [
      {
        kind: 'EVENT',
        part: 'lineage_event_2025_08',
        whole: true,
        goes: 1_204_551,
        held: 0,
        first: '2025-08-01T00:00:04Z',
        last: '2025-08-31T23:59:58Z',
      },
      {
        kind: 'EVENT',
        part: 'lineage_event_2025_09',
        whole: false,
        goes: 881_204,
        held: 1_310,
        first: '2025-09-01T00:00:02Z',
        last: '2025-09-17T03:16:59Z',
      },
      {
        kind: 'RUN',
        part: '',
        whole: false,
        goes: 40_211,
        held: 212,
        first: '2025-08-01T00:00:04Z',
        last: '2025-09-17T03:16:59Z',
      },
    ],
  },
  dropped: [
    {
      run: 'b0d5b1be-0000-4000-8000-000000000004',
      kind: 'EVENT',
      part: 'lineage_event_2025_07',
      whole: true,
      items: 1_190_020,
      digest: 'sha256:5f0c2a7e91d4b6835f0c2a7e91d4b6835f0c2a7e91d4b6835f0c2a7e91d4b683',
      first: '2025-07-01T00:00:01Z',
      last: '2025-07-31T23:59:59Z',
      rules: 'sha256:00',
      at: ago(1_440),
    },
  ],
};

const DBT = 'https://github.com/OpenLineage/OpenLineage/tree/1.55.0/integration/dbt';

const whole = (...subjects) => subjects.map((subject) => ({ subject, share: 1 }));

export const coverage = {
  items: [
    {
      dataset: { namespace: 's3://shop-landing', name: 'exports/2026/marketing-audience' },
      score: 0,
      producers: [],
      lastTold: '2026-09-03T02:11:00Z',
      parts: [
        { subject: 'SCHEMA', share: 0, reason: 'No event and no contract has told its columns.' },
        { subject: 'OWNER', share: 0, reason: 'Neither an ownership facet nor a contract names an owner.' },
        { subject: 'RECENT', share: 0, reason: 'Nobody has told of it since 2026-09-03T02:11:00Z.' },
      ],
    },
    {
      dataset: { namespace: 'postgres://shop:5432', name: 'shop.sales.customers' },
      score: 72,
      owner: 'team-customers',
      producers: [DBT],
      lastTold: '2026-11-20T04:00:00Z',
      parts: [
        ...whole('SCHEMA', 'OWNER', 'RECENT'),
        {
          subject: 'COLUMNS',
          share: 0.6,
          reason: 'Nothing is told of where these columns come from: street, birth_date.',
        },
        { subject: 'INPUTS', share: 0, reason: 'What the jobs that write it read is not told.' },
      ],
    },
    {
      dataset: { namespace: 'postgres://shop:5432', name: 'shop.sales.orders' },
      score: 100,
      owner: 'team-orders',
      producers: [DBT],
      lastTold: '2026-11-22T04:00:00Z',
      parts: whole('SCHEMA', 'OWNER', 'INPUTS', 'COLUMNS', 'RECENT'),
    },
  ],
  total: 3,
  limit: 50,
  offset: 0,
  score: 57,
  leftOut: 0,
};

export const producers = {
  items: [
    { producer: DBT, datasets: 2, score: 86, lastTold: '2026-11-22T04:00:00Z', lacking: { INPUTS: 1, COLUMNS: 1 } },
  ],
  leftOut: 0,
};

export const nameRules = [
  { kind: 'namespace', namespace: 'postgres://([a-z]+)-replica-[0-9]+:5432', name: null, replacement: 'postgres://$1' },
  { kind: 'dataset', namespace: 's3://.*', name: '(.*)/dt=[0-9-]+/?', replacement: '$1' },
  {
    kind: 'job',
    namespace: 'shop-trino',
    name: '[0-9]{8}_[0-9]{6}_[0-9]{5}_[0-9a-z]{5}',
    replacement: 'fill {/outputs/0/name}',
  },
];

export const alikeJobs = [
  {
    namespace: 'shop-spark',
    name: 'append_data_[0-9]+',
    replacement: 'append_data_*',
    jobs: 326,
    examples: ['append_data_20261122', 'append_data_20261121', 'append_data_20261120'],
  },
  {
    namespace: 'shop-notebooks',
    name: 'databricks_shell\\.adhoc_[0-9a-fA-F-]+_execute_insert_into_hadoop_fs_relation_command',
    replacement: 'databricks_shell.adhoc_*_execute_insert_into_hadoop_fs_relation_command',
    jobs: 41,
    examples: ['databricks_shell.adhoc_5f0a1c22d9_execute_insert_into_hadoop_fs_relation_command'],
  },
];

const refused = [
  ['lineage.event.invalid', 'job.name is missing, expected a text', 1, 212, false, true],
  ['lineage.event.not-json', 'The body is not JSON: line 1, column 7', 41, 7, false, true],
  [
    'lineage.event.not-folded',
    'The event is in the log; its columns name a dataset that is none of its outputs',
    2,
    48211,
    true,
    true,
  ],
  ['request.too-large', 'The body has 71,303,168 bytes, at most 67,108,864 are taken', 3, 71303168, false, false],
].map(([code, reason, times, size, logged, replayable], at) => ({
  digest: `sha256:${String(at + 1).repeat(64)}`,
  code,
  reason,
  size,
  firstAt: '2026-03-01T08:00:00Z',
  lastAt: '2026-03-02T09:30:00Z',
  times,
  logged,
  replayable,
}));

export const deadLetters = (url) => {
  const code = url.searchParams.get('code');
  const items = refused.filter((letter) => !code || letter.code === code);
  return {
    items,
    total: items.length,
    limit: 50,
    offset: 0,
    codes: refused.map((letter) => ({ code: letter.code, count: 1 })),
  };
};
