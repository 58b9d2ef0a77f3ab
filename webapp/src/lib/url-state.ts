import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type UrlChange = Record<string, string | number | undefined>;

/** The next query string; a change of anything but the offset goes back to the first page. */
export function changedSearch(current: URLSearchParams, change: UrlChange): URLSearchParams {
  const next = new URLSearchParams(current);
  if (!('offset' in change)) next.delete('offset');
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '' || value === 0) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}

/** The state of a page lives in its address, so that a copied link shows the same to a colleague. */
export function useUrlState() {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (values: UrlChange, options: { replace?: boolean } = {}) =>
      setSearch((current) => changedSearch(current, values), options),
    [setSearch],
  );
  return { search, change, text: (name: string) => search.get(name) ?? '', number: numberOf(search) };
}

function numberOf(search: URLSearchParams) {
  return (name: string, otherwise: number) => {
    const value = Number(search.get(name) ?? otherwise);
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  };
}
