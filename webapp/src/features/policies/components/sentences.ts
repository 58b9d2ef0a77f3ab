import type { Decision, Obligation, Policy } from '../api/policies';

const any = (values: readonly string[] | null | undefined, word: string) =>
  (values ?? []).length > 0 ? `${word} ${(values ?? []).join(', ')}` : '';
const joined = (parts: string[], otherwise: string) => parts.filter((part) => part !== '').join('; ') || otherwise;

/** Whom a policy speaks of. */
export function whoWords({ who }: Policy): string {
  return joined([any(who?.roles, 'roles'), any(who?.teams, 'teams'), any(who?.pipelines, 'pipelines')], 'everybody');
}

/** What it speaks of. */
export function whatWords({ what }: Policy): string {
  return joined(
    [any(what?.contracts, 'contracts'), any(what?.classifications, 'classified'), any(what?.dataCategories, 'data')],
    'everything',
  );
}

export function obligationWords(obligation: Obligation): string {
  const target = [...(obligation.fields ?? []), ...(obligation.dataCategories ?? [])].join(', ');
  if (obligation.kind.toUpperCase() === 'ROW_FILTER')
    return `keep only rows where ${obligation.filter ?? 'the filter holds'}`;
  return `mask ${target || 'personal fields'}${obligation.mask ? ` (${obligation.mask.toLowerCase()})` : ''}`;
}

/** What was asked, as a sentence without a verdict. */
export function questionWords(decision: Decision): string {
  const who = decision.subject?.pipeline ?? decision.subject?.name ?? 'somebody';
  const what = (decision.inputs ?? []).map((input) => input.contract).join(', ') || 'data';
  const purpose = decision.purpose ? ` for ${decision.purpose}` : '';
  return `${who}: ${(decision.action ?? 'read').toLowerCase()} ${what}${purpose}`;
}
