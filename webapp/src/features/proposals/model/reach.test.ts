import { describe, expect, it } from 'vitest';
import type { Impact } from '../api/proposals';
import { answerable, awaitingMine, reached } from './reach';
import { pictureOf, BOX } from './reach-picture';

const impact = (path: string, tier: Impact['tier'], job?: string, dataset = 'raw.orders'): Impact => ({
  path,
  tier,
  ...(job ? { job: { namespace: 'etl', name: job } } : {}),
  dataset: { namespace: 'pg', name: dataset },
  fields: [],
  owner: 'sales',
});

describe('reached', () => {
  it('names a job once, under the hardest tier, with every change that reaches it', () => {
    const rows = reached([
      impact('orders.note', 'possibly-breaking', 'a'),
      impact('orders.email', 'breaking', 'a'),
      impact('orders.email', 'revalidate', 'b', 'mart.orders'),
    ]);
    expect(rows.map(({ tier, job, paths }) => [tier, job?.name, paths])).toEqual([
      ['breaking', 'a', ['orders.email', 'orders.note']],
      ['revalidate', 'b', ['orders.email']],
    ]);
  });

  it('keeps each change that nobody reads', () => {
    expect(reached([impact('orders.a', 'unused'), impact('orders.b', 'unused')])).toHaveLength(2);
  });
});

describe('the picture of who is reached', () => {
  it('joins every job to the dataset that it reads, inside its borders', () => {
    const picture = pictureOf(
      'orders',
      reached([impact('x', 'breaking', 'a'), impact('x', 'revalidate', 'b', 'mart.o')]),
    );
    expect(picture.lines.map((line) => `${line.from.name} > ${line.to.name} ${line.tier}`)).toEqual([
      'orders > raw.orders breaking',
      'orders > mart.o revalidate',
      'raw.orders > a breaking',
      'mart.o > b revalidate',
    ]);
    for (const box of picture.boxes) {
      expect(box.x + BOX.width).toBeLessThanOrEqual(picture.width);
      expect(box.y + BOX.height).toBeLessThanOrEqual(picture.height);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    }
  });

  it('leaves the rest of many to the table, and says how many', () => {
    const many = Array.from({ length: 40 }, (_, index) => impact('x', 'breaking', `job ${index}`));
    const picture = pictureOf('orders', reached(many));
    expect(picture.boxes.filter(({ kind }) => kind === 'job')).toHaveLength(10);
    expect(picture.leftOut).toBe(30);
  });
});

describe('who may answer', () => {
  const reviews = [
    { owner: 'sales', reaches: [], decision: 'none' as const },
    { owner: 'ml', reaches: [], decision: 'none' as const },
  ];
  it('is a member of the team, or a steward for all', () => {
    const member = { name: 'ada', roles: ['viewer'], teams: ['ml'] };
    expect(answerable(member, reviews).map(({ owner }) => owner)).toEqual(['ml']);
    expect(answerable({ ...member, roles: ['steward'] }, reviews)).toHaveLength(2);
    expect(awaitingMine(member, { awaiting: ['sales', 'ml'] })).toEqual(['ml']);
  });
});
