import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type APIRequestContext } from '@playwright/test';

export interface Change {
  ruleId: string;
  path: string;
  message: string;
}

export interface Message {
  ruleId: string;
  severity: string;
  line: number;
  message: string;
}

export interface ProposalAnswer {
  id: string;
  contract: string;
  from?: string;
  to: string;
  status: string;
  source: { commit: string };
  check: {
    nextVersion?: string;
    compatible: boolean;
    changes: Change[];
    lint: Message[];
    governance: Message[];
    impact: { tier: string; job?: { name: string } }[];
    waived: unknown[];
  };
  reviews: { owner: string; decision: string; comment?: string }[];
  commitStatus: { context: string; state: string; description: string };
}

const FOLDER = new URL('../../examples/contracts/proposed/', import.meta.url);

/** A text that the examples propose. */
export function proposedText(file: string): string {
  return readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8');
}

/** Asks the server to do something, with the browser's session. */
export async function tell<T>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const response = await request.post(`/api/v1/${path}`, { data, headers: { 'X-Pacta-Request': '1' } });
  expect(response.ok(), `POST ${path}: ${response.status()} ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** Forty hexadecimal digits that no other test has. */
export function commitNamed(name: string): string {
  const digits = [...`${name} ${Date.now()}`].map((letter) => letter.charCodeAt(0).toString(16)).join('');
  return digits.padEnd(40, '0').slice(-40);
}

/**
 * Proposes the example that drops a column which three jobs read. Every test has a pull request of its own, and a document of its own
 * by a comment at its end: answers to an older proposal of the same document would count for it.
 */
export async function propose(
  request: APIRequestContext,
  name: string,
  file = 'customers-2.0.0-drops-country.odcs.yaml',
  commit = commitNamed(name),
): Promise<ProposalAnswer & { document: string }> {
  const document = `${proposedText(file)}# ${commit}\n`;
  const answer = await tell<ProposalAnswer>(request, 'proposals', {
    document,
    path: `contracts/${file}`,
    source: {
      repository: 'https://code.example/shop/contracts',
      branch: name.replaceAll(' ', '-'),
      commit,
      pullRequest: `https://code.example/shop/contracts/pull/${Date.now() % 1_000_000}`,
      title: `Test: ${name}`,
      author: 'ada',
    },
  });
  return { ...answer, document };
}

export const address = ({ contract, id }: { contract: string; id: string }) => `/contracts/${contract}/proposals/${id}`;

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
