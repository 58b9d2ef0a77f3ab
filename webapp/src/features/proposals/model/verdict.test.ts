import { describe, expect, it } from 'vitest';
import type { Change } from '@/lib/changes';
import type { Impact, ProposalCheck, Tier } from '../api/proposals';
import { headline } from './verdict';

const change = (path: string, consumer: Change['consumer'] = 'breaking'): Change => ({
  ruleId: 'property.removed',
  kind: 'removed',
  path,
  consumer,
  producer: 'safe',
  promise: 'safe',
  weight: 'major',
  message: 'gone',
});
const read = (path: string, tier: Tier, job?: string): Impact => ({
  path,
  tier,
  ...(job ? { job: { namespace: 'etl', name: job } } : {}),
  fields: [],
});
const check = (more: Partial<ProposalCheck> = {}): ProposalCheck => ({
  weight: 'major',
  mode: 'backward',
  compatible: false,
  nextVersion: '2.0.0',
  changes: [],
  earlier: [],
  lint: [],
  governance: [],
  impact: [],
  waived: [],
  ...more,
});
const said = (more: Partial<ProposalCheck>, to = '1.5.0', from: string | null = '1.4.0') =>
  headline({ from, to, check: check(more) });

describe('the headline', () => {
  it('names the earlier versions whose promises are broken', () => {
    const { sentence, tone } = said({
      mode: 'backward-transitive',
      nextVersion: '1.4.1',
      earlier: [{ version: '1.0.0', change: change('orders.email') }],
    });

    expect(sentence).toContain('1 promise of version 1.0.0 is broken');
    expect(tone).toBe('danger');
  });

  it('says what breaks, for how many, and which version is due', () => {
    const both = {
      changes: [change('orders.email'), change('orders.total')],
      impact: [
        read('orders.email', 'breaking', 'a'),
        read('orders.email', 'breaking', 'b'),
        read('orders.total', 'breaking', 'c'),
        read('orders.total', 'revalidate', 'd'),
      ],
    };
    expect(said(both)).toEqual({
      sentence: '2 changes break 3 readers; version 2.0.0 is due, the file says 1.5.0.',
      tone: 'danger',
    });
  });

  it('counts a reader once, and as certain when any change is certain to break it', () => {
    const impact = [
      read('orders.email', 'breaking', 'a'),
      read('orders.email', 'possibly-breaking', 'a'),
      read('orders.email', 'possibly-breaking', 'b'),
    ];
    expect(said({ changes: [change('orders.email')], impact }).sentence).toContain(
      '1 change breaks 1 reader and possibly 1 more',
    );
  });

  it('does not call a break harmless because nobody is seen', () => {
    const impact = [read('orders.email', 'unused')];
    expect(said({ changes: [change('orders.email')], impact }, '2.0.0')).toEqual({
      sentence:
        '1 change breaks what was promised, though nobody is seen using what it touches; version 2.0.0 is due, and the file says so.',
      tone: 'danger',
    });
  });

  it('does not count readers of changes that break nothing', () => {
    const impact = [read('orders.note', 'possibly-breaking', 'a')];
    expect(said({ changes: [change('orders.email'), change('orders.note', 'risky')], impact }).sentence).toContain(
      '1 change breaks what was promised',
    );
  });

  it('tells waived breaks from open ones', () => {
    const waived = [{ ruleId: 'property.removed', path: 'orders.email', reason: 'empty', until: '2030-01-01' }];
    const changes = [change('orders.email')];
    expect(said({ changes, waived, compatible: true }, '2.0.0')).toEqual({
      sentence: '1 breaking change is waived; version 2.0.0 is due, and the file says so.',
      tone: 'success',
    });
    const other = [...changes, change('orders.total')];
    expect(said({ changes: other, waived }, '2.0.0')).toMatchObject({
      sentence: expect.stringContaining('1 change breaks'),
      tone: 'danger',
    });
  });

  it('warns when the version is too low, and not when it is higher than due', () => {
    const safe = { changes: [change('orders.note', 'safe')], compatible: true, weight: 'minor', nextVersion: '1.5.0' };
    expect(said(safe, '1.4.1').tone).toBe('warning');
    expect(said(safe, '1.5.0')).toEqual({
      sentence: '1 change that breaks nothing; version 1.5.0 is due, and the file says so.',
      tone: 'success',
    });
    expect(said(safe, '2.0.0').tone).toBe('success');
  });

  it('counts errors of lint and governance', () => {
    const message = { ruleId: 'x', severity: 'ERROR', line: 1, column: 1, message: 'no' };
    expect(said({ compatible: true, lint: [message], governance: [{ ...message, severity: 'error' }] })).toMatchObject({
      sentence: expect.stringContaining('; 2 errors must be mended.'),
      tone: 'danger',
    });
  });

  it('has words for a first version and for one without order', () => {
    expect(said({ compatible: true, nextVersion: null }, '1.0.0', null).sentence).toBe(
      'This is the first version of the contract; the file says 1.0.0.',
    );
    expect(said({ compatible: true, nextVersion: null }, 'summer').sentence).toContain(
      'which has no order to judge it by',
    );
  });
});
