import type { LintMessage } from '@/lib/changes';
import type { ProposalCheck } from '../api/proposals';

export interface Message {
  from: 'lint' | 'governance';
  message: LintMessage;
}

const RANK: Record<string, number> = { ERROR: 0, WARNING: 1 };

/** Errors first; within one severity by line. */
export function sortedMessages(check: Pick<ProposalCheck, 'lint' | 'governance'>): Message[] {
  const all: Message[] = [
    ...check.governance.map((message) => ({ from: 'governance' as const, message })),
    ...check.lint.map((message) => ({ from: 'lint' as const, message })),
  ];
  const rank = ({ message }: Message) => RANK[message.severity.toUpperCase()] ?? 2;
  return all.sort((a, b) => rank(a) - rank(b) || a.message.line - b.message.line);
}
