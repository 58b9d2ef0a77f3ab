/** What the server says when it cannot do what was asked (application/problem+json). */
export interface Problem {
  title: string;
  status: number;
  detail?: string;
  code?: string;
  errorId?: string;
  errors?: ProblemLine[];
}

export interface ProblemLine {
  message?: string;
  path?: string;
  line?: number;
  column?: number;
  ruleId?: string;
}

/** A refused or failed request. Status 0: the server was not reached at all. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get signedOut(): boolean {
    return this.problem.status === 401;
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>;

/** A path under /api/v1 from its parts; every part is encoded, whatever characters an id has. */
export function apiPath(...parts: string[]): string {
  return '/api/v1/' + parts.map(encodeURIComponent).join('/');
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export async function getJson<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await send(withQuery(path, query), {
    headers: { Accept: 'application/json' },
    signal: signal ?? null,
  });
  return (await response.json()) as T;
}

export async function getText(path: string, accept: string, signal?: AbortSignal): Promise<string> {
  const response = await send(path, { headers: { Accept: accept }, signal: signal ?? null });
  return response.text();
}

export async function postJson(path: string, body?: unknown): Promise<void> {
  await sendJson('POST', path, body);
}

/** Posts without a body and gives what the server answers. */
export async function postForJson<T>(path: string): Promise<T> {
  return (await (await sendJson('POST', path, undefined)).json()) as T;
}

export async function putJson(path: string, body: unknown): Promise<void> {
  await sendJson('PUT', path, body);
}

/** Deletes what is at an address; the answer has no body. */
export async function deleteAt(path: string): Promise<void> {
  await send(path, { method: 'DELETE', headers: { Accept: 'application/json', 'X-Pacta-Request': '1' } });
}

async function sendJson(method: string, path: string, body: unknown): Promise<Response> {
  return send(path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Pacta-Request': '1' },
    body: body === undefined ? null : JSON.stringify(body),
  });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin' });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem({ title: 'Pacta did not answer', status: 0, code: 'server.unreachable' });
  }
  if (response.ok) return response;
  throw new ApiProblem(problemOf(response.status, await response.text()));
}

/** Reads a problem document; anything else (a proxy's page, an empty body) still gives a usable problem. */
export function problemOf(status: number, body: string): Problem {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read === 'object' && read !== null && 'title' in read) {
      return { ...(read as Problem), title: String(read.title), status };
    }
  } catch {
    // Not JSON: judged by the status alone.
  }
  return { title: titleOf(status), status };
}

function titleOf(status: number): string {
  if (status === 401) return 'You are not signed in';
  if (status === 403) return 'Your roles do not allow this';
  if (status === 404) return 'Not found';
  return status >= 500 ? 'The server failed' : `The server refused the request (${status})`;
}
