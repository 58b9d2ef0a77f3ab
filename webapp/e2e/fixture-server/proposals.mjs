// Made-up proposals, waivers and evidence in the shapes of the HTTP interface, with just enough memory to try the dialogs.
import { yaml } from './shop.mjs';

const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const raw = (name) => ({ namespace: 'duckdb:///srv/shop', name });
const named = (name, namespace = 'shop-dbt') => ({ namespace, name });

const change = (ruleId, kind, path, before, after, verdicts, weight, message, counterexample) => ({
  ruleId,
  kind,
  path,
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
  consumer: verdicts[0],
  producer: verdicts[1],
  promise: verdicts[2],
  weight,
  message,
  ...(counterexample ? { counterexample } : {}),
});

const CHANGES = [
  change(
    'property.removed',
    'removed',
    'customers.country',
    'string',
    null,
    ['breaking', 'safe', 'safe'],
    'major',
    'The property country is gone; whoever reads it finds nothing.',
    'country = "DE" was delivered, now there is no such column.',
  ),
  change(
    'property.optional',
    'changed',
    'customers.email',
    'required',
    'optional',
    ['breaking', 'safe', 'safe'],
    'major',
    'E-mail may now be missing.',
    'null was impossible, now it is allowed.',
  ),
  change(
    'sla.weakened',
    'changed',
    'sla.latency',
    '12 h',
    '24 h',
    ['safe', 'safe', 'risky'],
    'minor',
    'Data may arrive twelve hours later than before.',
  ),
];

const IMPACT = [
  {
    path: 'customers.country',
    tier: 'breaking',
    job: named('shop.marts.customer_features'),
    dataset: raw('raw.customers'),
    fields: ['customer_id', 'country'],
    owner: 'ml-team',
    lastSeen: ago(55),
  },
  {
    path: 'customers.email',
    tier: 'breaking',
    job: named('daily_spark_pipeline.customer_contact.execute_insert_into_hadoop_fs_relation_command'),
    dataset: raw('raw.customers'),
    fields: ['email'],
    owner: 'crm-team',
    lastSeen: ago(120),
  },
  {
    path: 'customers.country',
    tier: 'possibly-breaking',
    job: named('campaign_export', 'crm'),
    dataset: raw('raw.customers'),
    fields: [],
    owner: 'platform',
    lastSeen: ago(60 * 30),
  },
  {
    path: 'customers.country',
    tier: 'revalidate',
    job: named('churn.train'),
    dataset: raw('mart.customer_features'),
    fields: [],
    owner: 'ml-team',
    lastSeen: ago(60 * 50),
  },
  { path: 'sla.latency', tier: 'unused', dataset: raw('raw.customers'), fields: [] },
];

const reach = (owner) =>
  IMPACT.filter((impact) => impact.owner === owner).map(({ tier, job, dataset, fields, lastSeen }) => ({
    tier,
    job,
    dataset,
    fields,
    lastSeen,
  }));
const review = (owner, decision = 'none', more = {}) => ({ owner, reaches: reach(owner), decision, ...more });

const GOVERNANCE = [
  {
    ruleId: 'governance.retention-missing',
    severity: 'error',
    line: 27,
    column: 9,
    path: '/schema/0/properties/1',
    message: 'customers.email is personal data, but no retention is declared. Add retention to the privacy block.',
  },
];
const LINT = [
  {
    ruleId: 'pacta.owner.missing',
    severity: 'warning',
    line: 4,
    column: 1,
    path: '/id',
    message: 'No owner is named; add a team member with the role owner.',
  },
];

const check = (more = {}) => ({
  weight: 'major',
  mode: 'backward',
  compatible: false,
  nextVersion: '2.0.0',
  changes: CHANGES,
  lint: LINT,
  governance: [],
  impact: IMPACT,
  waived: [],
  earlier: [],
  ...more,
});

const source = (number, title, commit) => ({
  repository: 'https://github.com/example/shop-contracts',
  branch: `change-${number}`,
  commit,
  baseCommit: 'b'.repeat(40),
  pullRequest: `https://github.com/example/shop-contracts/pull/${number}`,
  title,
  author: 'ada',
});

export const proposals = [
  {
    id: '0197c1de-0000-7000-8000-0000000000a1',
    contract: 'customers',
    from: '1.2.0',
    to: '1.5.0',
    status: 'open',
    source: source(41, 'Drop country, make e-mail optional', '4f2a91c0de77b1a2c3d4e5f60718293a4b5c6d7e'),
    path: 'contracts/sales/customers.odcs.yaml',
    openedAt: ago(90),
    openedBy: 'ci-shop-contracts',
    check: check({ governance: GOVERNANCE }),
    reviews: [
      review('platform'),
      review('stewards'),
      review('ml-team', 'object', {
        comment: 'The churn model uses country as a feature.\nKeep it for one more quarter.',
        by: 'grace',
        at: ago(30),
      }),
      review('crm-team', 'more-time', {
        comment: 'The export is rewritten next sprint.',
        until: day(14),
        by: 'linus',
        at: ago(12),
      }),
    ],
  },
  {
    id: '0197c1de-0000-7000-8000-0000000000a2',
    contract: 'orders',
    from: '2.0.0',
    to: '2.1.0',
    status: 'approved',
    source: source(40, 'Orders get a currency', 'c0ffee00'.repeat(5)),
    openedAt: ago(60 * 26),
    openedBy: 'ci-shop-contracts',
    check: check({
      weight: 'minor',
      compatible: true,
      nextVersion: '2.1.0',
      changes: [
        change(
          'property.added',
          'added',
          'orders.currency',
          null,
          'string',
          ['safe', 'breaking', 'safe'],
          'minor',
          'Writers must fill currency.',
        ),
      ].map((one) => ({ ...one, producer: 'risky' })),
      lint: [],
      impact: [],
    }),
    reviews: [],
  },
  {
    id: '0197c1de-0000-7000-8000-0000000000a3',
    contract: 'payments',
    from: null,
    to: '1.0.0',
    status: 'published',
    source: { title: 'Payments get a contract', author: 'grace' },
    openedAt: ago(60 * 24 * 40),
    openedBy: 'grace',
    check: check({ weight: 'none', compatible: true, nextVersion: null, changes: [], lint: [], impact: [] }),
    reviews: [],
  },
  {
    id: '0197c1de-0000-7000-8000-0000000000a4',
    contract: 'customers',
    from: '1.1.0',
    to: '1.2.0',
    status: 'superseded',
    source: source(38, 'Country becomes required', 'd00d'.repeat(10)),
    openedAt: ago(60 * 24 * 9),
    openedBy: 'ci-shop-contracts',
    check: check({ compatible: true, weight: 'minor', nextVersion: '1.2.0', changes: [], impact: [] }),
    reviews: [],
  },
].map((proposal) => ({ ...proposal, digest: `sha256:${'9f8e7d6c5b4a3921'.repeat(4)}` }));

const commitStatus = ({ status, reviews }) => {
  const waiting = reviews.filter(({ decision }) => decision === 'none').length;
  if (status === 'objected' || reviews.some(({ decision }) => decision === 'object'))
    return { context: 'pacta/consumers', state: 'failure', description: 'ml-team objects; see the proposal' };
  return waiting > 0
    ? {
        context: 'pacta/consumers',
        state: 'pending',
        description: `${waiting} of ${reviews.length} teams have not answered`,
      }
    : { context: 'pacta/consumers', state: 'success', description: 'Nobody who is reached objects' };
};

const find = (idOrSha) =>
  proposals.find(
    ({ id, source: { commit } }) => id === idOrSha || (idOrSha.length >= 7 && commit?.startsWith(idOrSha)),
  );

export function proposal(idOrSha, accept) {
  const found = find(idOrSha);
  if (!found) return undefined;
  if (accept.includes('yaml')) return yaml(found.contract, found.to).replace(/ {6}- name: country\n.*\n.*\n/, '');
  return { ...found, commitStatus: commitStatus(found) };
}

export function summaries(wanted) {
  const text = wanted('q')?.toLowerCase();
  return proposals
    .map(({ id, contract, from, to, status, check: judged, reviews, openedAt, openedBy, source: from_ }) => ({
      id,
      contract,
      from,
      to,
      status,
      weight: judged.weight,
      compatible: judged.compatible,
      breaking: judged.changes.filter(({ consumer }) => consumer === 'breaking').length,
      reaches: reviews.length,
      awaiting: reviews.filter(({ decision }) => decision === 'none').map(({ owner }) => owner),
      openedAt,
      openedBy,
      source: from_,
    }))
    .filter(
      (one) =>
        (!text || JSON.stringify(one).toLowerCase().includes(text)) &&
        (!wanted('status') || one.status === wanted('status')) &&
        (!wanted('contract') || one.contract === wanted('contract')) &&
        (!wanted('owner') || find(one.id).reviews.some(({ owner }) => owner === wanted('owner'))),
    );
}

export const waivers = [
  {
    id: 'w-1',
    contract: 'customers',
    rule: 'property.removed',
    path: 'customers.phone',
    reason: 'Telephone numbers were empty for two years; nobody can have used them.',
    until: day(20),
    by: 'grace',
    at: ago(60 * 24 * 3),
    active: true,
  },
];

/** Does what a POST asks; gives the status to answer with. */
export function act(path, body) {
  const [, id, what] = /^\/proposals\/([^/]+)\/(reviews|withdraw)$/.exec(path) ?? [];
  const found = id && find(decodeURIComponent(id));
  if (found && what === 'withdraw')
    Object.assign(found, {
      status: 'withdrawn',
      closedAt: ago(0),
      closedBy: 'local administrator',
      closeReason: body.reason,
    });
  if (found && what === 'reviews') {
    if (body.comment?.includes('refuse me')) return 403;
    const answered = found.reviews.find(({ owner }) => owner === body.owner);
    Object.assign(answered, { comment: undefined, until: undefined }, body, { by: 'local administrator', at: ago(0) });
  }
  if (path === '/waivers') {
    waivers.push({ ...body, id: `w-${waivers.length + 1}`, by: 'local administrator', at: ago(0), active: true });
    const of = body.proposal && find(body.proposal);
    of?.check.waived.push({
      ruleId: body.rule,
      path: body.path,
      reason: body.reason,
      until: body.until,
      by: 'local administrator',
    });
  }
  const ended = /^\/waivers\/([^/]+)\/end$/.exec(path);
  const waiver = ended && waivers.find((one) => one.id === ended[1]);
  if (waiver)
    Object.assign(waiver, { active: false, endedAt: ago(0), endedBy: 'local administrator', endReason: body.reason });
  return 204;
}

export const evidence = [
  ['review', 'grace', 'customers', { decision: 'object', owner: 'ml-team' }],
  ['proposal', 'ci-shop-contracts', 'customers', { to: '1.5.0' }],
  ['waiver', 'grace', 'customers', { rule: 'property.removed', path: 'customers.phone' }],
  ['publication', 'ada', 'orders', { version: '2.0.0' }],
].map(([kind, actor, subject, data], index) => ({
  sequence: 104 - index,
  at: ago(30 * (index + 1)),
  actor,
  kind,
  subject,
  digest: `sha256:${String(index).repeat(2)}${'c3d4e5f60718293a'.repeat(4).slice(2)}`,
  data,
}));
