import type { Sent, Shape, With } from './api';

export type Verdict = 'safe' | 'risky' | 'breaking';

/** One thing that differs between two versions of a contract, judged for readers, for writers, and for what was promised. */
export type Change = With<
  Sent<Shape<'ChangeView'>, 'ruleId' | 'kind' | 'path' | 'weight' | 'message'>,
  { consumer: Verdict; producer: Verdict; promise: Verdict }
> & {
  /** A value that shows the break: "null was impossible, now it is allowed". */
  counterexample?: string | null;
};

export type LintMessage = Sent<Shape<'MessageView'>, 'ruleId' | 'severity' | 'line' | 'column' | 'message'>;

export function isBreaking(change: Pick<Change, 'consumer' | 'producer' | 'promise'>): boolean {
  return [change.consumer, change.producer, change.promise].includes('breaking');
}

export function isError(message: Pick<LintMessage, 'severity'>): boolean {
  return message.severity.toUpperCase() === 'ERROR';
}
