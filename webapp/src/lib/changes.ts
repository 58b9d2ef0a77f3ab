export type Verdict = 'safe' | 'risky' | 'breaking';

/** One thing that differs between two versions of a contract, judged for readers, for writers, and for what was promised. */
export interface Change {
  ruleId: string;
  kind: string;
  path: string;
  before?: string | null;
  after?: string | null;
  consumer: Verdict;
  producer: Verdict;
  promise: Verdict;
  weight: string;
  message: string;
  /** A value that shows the break: "null was impossible, now it is allowed". */
  counterexample?: string | null;
}

export interface LintMessage {
  ruleId: string;
  severity: string;
  line: number;
  column: number;
  path?: string;
  message: string;
}

export function isBreaking(change: Pick<Change, 'consumer' | 'producer' | 'promise'>): boolean {
  return [change.consumer, change.producer, change.promise].includes('breaking');
}

export function isError(message: Pick<LintMessage, 'severity'>): boolean {
  return message.severity.toUpperCase() === 'ERROR';
}
