import { OuterLink } from '@/components/outer-link';
import { DataTable } from '@/components/data-table';
import { FactCard, Facts } from '@/components/facts';
import { facetText, facetWords, isSafeAddress, type FacetWords } from '../graph/facet-words';

function Folded({ term, text }: { term: string; text: string }) {
  return (
    <details>
      <summary className="details-summary">{term}</summary>
      <pre className="small breaks">{text}</pre>
    </details>
  );
}

function Address({ address }: { address: string }) {
  return isSafeAddress(address) ? <OuterLink address={address} /> : <span className="breaks">{address}</span>;
}

function Words({ words }: { words: FacetWords }) {
  return (
    <>
      {words.facts.length > 0 && (
        <Facts facts={words.facts.map(([term, value]) => [term, <span className="breaks">{value}</span>])} />
      )}
      {words.addresses.map((address) => (
        <p key={address}>
          <Address address={address} />
        </p>
      ))}
      {words.tables.map(({ heads, rows }, at) => (
        <DataTable
          key={at}
          label={words.title}
          columns={heads.map((head, column) => ({ head, names: column === 0, cell: (row: string[]) => row[column] }))}
          rows={rows}
          rowKey={(_, index) => String(index)}
        />
      ))}
      {words.long.map(([term, text]) => (
        <Folded key={term} term={term} text={text} />
      ))}
      {words.note && <p className="quiet small">{words.note}</p>}
    </>
  );
}

/** Facets: those of the standard as words, all others as folded JSON. */
export function FacetList({ facets }: { facets: Record<string, unknown> }) {
  const read = Object.entries(facets).map(([name, facet]) => ({ name, facet, words: facetWords(name, facet) }));
  return (
    <>
      {read.map(
        ({ name, words }) =>
          words && (
            <FactCard key={name} title={words.title}>
              <Words words={words} />
            </FactCard>
          ),
      )}
      {read.map(({ name, facet, words }) => !words && <Folded key={name} term={name} text={facetText(facet)} />)}
    </>
  );
}
