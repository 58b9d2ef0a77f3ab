import { describe, expect, it } from 'vitest';
import { answerComplaints, toAnswer } from './answer-draft';
import { sortedMessages } from './messages';

const today = '2026-11-21';

describe('an answer', () => {
  it('approves without words, objects with a reason, asks for time with a reason and a day', () => {
    expect(answerComplaints({ decision: 'approve', comment: '', until: '' }, today)).toEqual({});
    expect(Object.keys(answerComplaints({ decision: 'object', comment: ' no ', until: '' }, today))).toEqual([
      'comment',
    ]);
    expect(Object.keys(answerComplaints({ decision: 'more-time', comment: '', until: '' }, today))).toEqual([
      'comment',
      'until',
    ]);
  });

  it.each(['2026-11-21', '2025-12-31', 'soon', ''])('does not ask for time until %j', (until) => {
    expect(answerComplaints({ decision: 'more-time', comment: 'We need a sprint', until }, today).until).toBeDefined();
  });

  it('sends the day only when time is asked for, and no empty comment', () => {
    expect(toAnswer('ml', { decision: 'approve', comment: '  ', until: '2027-01-01' })).toEqual({
      owner: 'ml',
      decision: 'approve',
    });
    expect(toAnswer('ml', { decision: 'more-time', comment: ' a sprint ', until: '2027-01-01' })).toEqual({
      owner: 'ml',
      decision: 'more-time',
      comment: 'a sprint',
      until: '2027-01-01',
    });
  });
});

it('puts errors first, then goes by line', () => {
  const message = (severity: string, line: number) => ({
    ruleId: `${severity}${line}`,
    severity,
    line,
    column: 1,
    message: '',
  });
  const sorted = sortedMessages({
    lint: [message('info', 1), message('WARNING', 9), message('warning', 2)],
    governance: [message('error', 30)],
  });
  expect(sorted.map(({ message: { ruleId } }) => ruleId)).toEqual(['error30', 'warning2', 'WARNING9', 'info1']);
});
