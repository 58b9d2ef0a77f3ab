import { expect, type APIRequestContext } from '@playwright/test';

/** Asks the server directly, with the browser's session: what the page must agree with. */
export async function ask<T>(request: APIRequestContext, path: string): Promise<T> {
  const response = await request.get(`/api/v1/${path}`, { headers: { Accept: 'application/json' } });
  expect(response.status(), `GET ${path}`).toBe(200);
  return (await response.json()) as T;
}

export interface Page<T> {
  items: T[];
  total: number;
}

/** The dataset of the story whose lineage is looked at: the audience that the misuse reaches. */
export async function datasetNode(request: APIRequestContext, name: string): Promise<string> {
  const found = await ask<{ results: { type: string; name: string; namespace: string; nodeId?: string }[] }>(
    request,
    `search?q=${encodeURIComponent(name)}&filter=DATASET&limit=20`,
  );
  const result = found.results.find((candidate) => candidate.name.endsWith(name)) ?? found.results[0];
  expect(result, `a dataset named like ${name}`).toBeDefined();
  return result?.nodeId ?? `dataset:${result?.namespace}:${result?.name}`;
}

/** The page of a run on which others built: the load of the story's orders. */
export async function runAddress(request: APIRequestContext): Promise<string> {
  const { results } = await ask<{ results: { name: string; namespace: string }[] }>(
    request,
    'search?q=load_orders&filter=JOB&limit=5',
  );
  const job = results.find((result) => result.name === 'load_orders');
  expect(job, 'the job that loads the orders').toBeDefined();
  const { runs } = await ask<{ runs: { id: string }[] }>(
    request,
    `namespaces/${encodeURIComponent(job?.namespace ?? '')}/jobs/load_orders/runs?limit=1`,
  );
  return `/lineage/runs/${encodeURIComponent(runs[0]?.id ?? 'none')}`;
}

/** The page of a run within which another is told of; the same events a second time change nothing. */
export async function containingRunAddress(request: APIRequestContext): Promise<string> {
  const whole = { run: { runId: 'e2e-dag-run' }, job: { namespace: 'e2e', name: 'nightly' } };
  for (const event of [
    { ...whole, run: { ...whole.run, facets: {} } },
    {
      run: { runId: 'e2e-task-run', facets: { parent: { ...whole, root: whole } } },
      job: { namespace: 'e2e', name: 'nightly.load' },
    },
  ]) {
    const answer = await request.post('/api/v1/lineage', {
      headers: { 'X-Pacta-Request': '1' },
      data: { eventTime: '2026-01-01T00:00:00Z', eventType: 'COMPLETE', producer: 'https://example.org/e2e', ...event },
    });
    expect(answer.status()).toBe(201);
  }
  return `/lineage/runs/${whole.run.runId}?view=within`;
}
