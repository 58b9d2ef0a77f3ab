import { Link, useSearchParams } from 'react-router';
import { changedSearch } from '@/lib/url-state';

interface FacetProps {
  label: string;
  name: string;
  counts: Record<string, number> | undefined;
  words?: (value: string) => string;
}

/** Values of one filter with how many rows have each; a click sets it, a second click takes it away. */
export function Facet({ label, name, counts, words = (value) => value }: FacetProps) {
  const [search] = useSearchParams();
  const chosen = search.get(name);
  const shown = new Map(Object.entries(counts ?? {}));
  if (chosen !== null && !shown.has(chosen)) shown.set(chosen, 0);
  if (shown.size === 0) return null;
  return (
    <section className="facet" aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {[...shown].map(([value, number]) => (
          <li key={value}>
            <Link
              to={{ search: changedSearch(search, { [name]: value === chosen ? undefined : value }).toString() }}
              className={value === chosen ? 'facet-value chosen' : 'facet-value'}
              aria-current={value === chosen ? 'true' : undefined}
              aria-label={value === chosen ? `${words(value)}, chosen: show all` : `${words(value)}, ${number}`}
            >
              <span className="facet-word">{words(value)}</span>
              <span className="number">{value === chosen ? '×' : number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
