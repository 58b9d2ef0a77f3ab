// A stand-in for Pacta while a page is being drawn: made-up answers, no rules, no storage. The acceptance tests never use it;
// they run against a real Pacta. Start: npm run build && npm run fixture-server, then open http://127.0.0.1:8099/signin?code=x
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as proposed from './proposals.mjs';
import * as shop from './shop.mjs';

const port = Number(process.env.PORT ?? 8099);
const pages = fileURLToPath(new URL('../../target/classes/META-INF/resources/', import.meta.url));
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const pageOf = (items, url) => {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const offset = Number(url.searchParams.get('offset') ?? 0);
  return { items: items.slice(offset, offset + limit), total: items.length, limit, offset };
};

function contracts(url) {
  const wanted = (name) => url.searchParams.get(name);
  const found = shop.contracts.filter(
    (contract) =>
      (!wanted('q') || JSON.stringify(contract).toLowerCase().includes(wanted('q').toLowerCase())) &&
      (!wanted('domain') || contract.domain === wanted('domain')) &&
      (!wanted('status') || contract.status === wanted('status')),
  );
  const counts = (key) =>
    found.reduce((all, contract) => ({ ...all, [contract[key]]: (all[contract[key]] ?? 0) + 1 }), {});
  return {
    ...pageOf(found, url),
    facets: { domain: counts('domain'), status: counts('status'), owner: counts('owner') },
  };
}

const only = (items, url, names) =>
  items.filter((item) =>
    names.every((name) => !url.searchParams.get(name) || String(item[name]) === url.searchParams.get(name)),
  );

const routes = [
  [
    /^\/proposals$/,
    (url) =>
      pageOf(
        proposed.summaries((name) => url.searchParams.get(name)),
        url,
      ),
  ],
  [/^\/proposals\/([^/]+)$/, (_url, id, accept) => proposed.proposal(id, accept)],
  [/^\/waivers$/, (url) => pageOf(only(proposed.waivers, url, ['contract', 'active']), url)],
  [/^\/evidence$/, (url) => pageOf(only(proposed.evidence, url, ['kind', 'subject']), url)],
  [/^\/graph\/diff$/, (url) => shop.graphDifference(Object.fromEntries(url.searchParams))],
  [/^\/lineage\/dead-letters$/, (url) => shop.deadLetters(url)],
  [/^\/graph\/coverage$/, () => shop.coverage],
  [/^\/graph\/coverage\/producers$/, () => shop.producers],
  [/^\/graph\/manual$/, (url) => shop.manualEdges(url.searchParams.get('name'))],
  [/^\/graph\/names\/rules$/, () => shop.nameRules],
  [/^\/graph\/names\/rules\/suggestions$/, () => shop.alikeJobs],
  [/^\/retention\/policies$/, () => shop.retention.policies],
  [/^\/retention\/holds$/, () => shop.retention.holds],
  [/^\/retention\/preview$/, () => shop.retention.preview],
  [/^\/retention\/dropped$/, () => shop.retention.dropped],
  [/^\/me$/, () => shop.me],
  [/^\/contracts$/, (url) => contracts(url)],
  [/^\/contracts\/([^/]+)$/, (_url, id) => shop.detail(id)],
  [/^\/contracts\/([^/]+)\/versions$/, (url, id) => pageOf(shop.versions(id), url)],
  [/^\/contracts\/([^/]+)\/versions\/([^/]+)$/, (_url, id, version) => shop.yaml(id, version)],
  [/^\/contracts\/([^/]+)\/versions\/([^/]+)\/lint$/, (_url, id) => ({ messages: shop.lint(id) })],
  [/^\/contracts\/([^/]+)\/diff$/, (url) => shop.diff(url.searchParams.get('from'), url.searchParams.get('to'))],
  [/^\/contracts\/([^/]+)\/declared-lineage$/, (_url, id) => shop.declaredLineage(id)],
  [/^\/contracts\/([^/]+)\/readers$/, (_url, id) => ({ items: shop.readers(id) })],
  [/^\/contracts\/([^/]+)\/checks$/, (url, id) => pageOf(shop.checks(id), url)],
  [/^\/policies$/, (url) => pageOf(shop.policies, url)],
  [
    /^\/policies\/([^/]+)$/,
    (_url, id, accept) =>
      accept.includes('yaml') ? shop.policyYaml(id) : shop.policies.find((policy) => policy.id === id),
  ],
  [
    /^\/decisions$/,
    (url) =>
      pageOf(
        shop.decisions.filter(
          (decision) =>
            !url.searchParams.get('allowed') || String(decision.allowed) === url.searchParams.get('allowed'),
        ),
        url,
      ),
  ],
  [/^\/decisions\/([^/]+)$/, (_url, id) => shop.decisions.find((decision) => decision.id === id)],
  [
    /^\/findings$/,
    (url) =>
      pageOf(
        shop.findings.filter(
          (finding) => !url.searchParams.get('status') || finding.status === url.searchParams.get('status'),
        ),
        url,
      ),
  ],
  [/^\/search$/, (url) => shop.search(url.searchParams.get('q') ?? '')],
  [
    /^\/graph$/,
    (url) => {
      const asked = (name) => url.searchParams.get(name);
      const depth = Number(asked('depth') ?? 1);
      return asked('at')
        ? shop.graphAt(asked('start'), depth, asked('known') ?? asked('at'))
        : asked('grain') === 'dataset'
          ? shop.graph(asked('start'), depth, asked('indirect') === 'true')
          : shop.folded(shop.graph(asked('start'), depth, false), asked('grain'));
    },
  ],
];

function answer(request, response, url) {
  const path = url.pathname.slice('/api/v1'.length);
  const change = /^\/findings\/([^/]+)\/(waive|reopen)$/.exec(path);
  if (change) shop.setStatus(change[1], change[2] === 'waive' ? 'waived' : 'open');
  if (request.method === 'POST') return posted(request, response, path);
  for (const [pattern, give] of routes) {
    const match = pattern.exec(path);
    if (!match) continue;
    const body = give(url, ...match.slice(1).map(decodeURIComponent), request.headers.accept ?? '');
    if (body === undefined) break;
    return typeof body === 'string'
      ? send(response, 200, 'application/yaml', body)
      : send(response, 200, 'application/json', JSON.stringify(body));
  }
  const problem = {
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    detail: `Nothing is named ${path}.`,
    code: 'fixture.unknown',
    errorId: 'f-0001',
  };
  return send(response, 404, 'application/problem+json', JSON.stringify(problem));
}

function posted(request, response, path) {
  let text = '';
  request.on('data', (piece) => (text += piece));
  request.on('end', () => {
    const status = proposed.act(path, text === '' ? {} : JSON.parse(text));
    if (status === 204) return send(response, 204, 'application/json', '');
    const problem = {
      title: 'Your roles do not allow this',
      status,
      detail: 'You are in no team named so.',
      code: 'team.foreign',
    };
    return send(response, status, 'application/problem+json', JSON.stringify(problem));
  });
}

function send(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body);
}

function file(response, path) {
  const name = normalize(path).replace(/^(\.\.[/\\])+/, '');
  try {
    return send(response, 200, types[extname(name)] ?? 'application/octet-stream', readFileSync(join(pages, name)));
  } catch {
    return send(response, 200, 'text/html', readFileSync(join(pages, 'index.html')));
  }
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  if (url.pathname === '/signin') {
    response.writeHead(302, { Location: '/', 'Set-Cookie': 'fixture=1; Path=/; HttpOnly; SameSite=Strict' });
    return response.end();
  }
  if (!url.pathname.startsWith('/api/v1/')) return file(response, url.pathname);
  if (!(request.headers.cookie ?? '').includes('fixture=1')) {
    return send(
      response,
      401,
      'application/problem+json',
      JSON.stringify({ title: 'You are not signed in', status: 401, code: 'signin.required' }),
    );
  }
  return answer(request, response, url);
}).listen(port, '127.0.0.1', () => console.log(`Fixture server on http://127.0.0.1:${port}/signin?code=x`));
