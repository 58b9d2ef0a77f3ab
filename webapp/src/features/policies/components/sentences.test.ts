import { expect, it } from 'vitest';
import { obligationWords, questionWords, whatWords, whoWords } from './sentences';

const policy = { id: 'p', effect: 'ALLOW' };

it('says who and what a policy speaks of', () => {
  const full = {
    ...policy,
    who: { roles: ['analyst'], teams: ['crm', 'bi'], pipelines: [] },
    what: { contracts: [], classifications: [], dataCategories: ['user.contact'] },
  };
  expect([whoWords(full), whatWords(full)]).toEqual(['roles analyst; teams crm, bi', 'data user.contact']);
});

it('says everybody and everything where nothing is named', () => {
  expect([whoWords(policy), whatWords(policy)]).toEqual(['everybody', 'everything']);
});

it('says what must be done', () => {
  expect(obligationWords({ kind: 'MASK', fields: ['email'], mask: 'HASH' })).toBe('mask email (hash)');
  expect(obligationWords({ kind: 'ROW_FILTER', filter: "country = 'DE'" })).toBe("keep only rows where country = 'DE'");
});

it('says what was asked', () => {
  const decision = {
    id: 'd',
    allowed: false,
    reasons: [],
    decidedAt: '',
    action: 'READ',
    purpose: 'marketing.advertising',
    inputs: [{ contract: 'payments' }],
    subject: { name: 'x', pipeline: 'campaign' },
  };
  expect(questionWords(decision)).toBe('campaign: read payments for marketing.advertising');
});
