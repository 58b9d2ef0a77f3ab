import { TextInput } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useContracts } from '@/features/contracts/api/contracts';
import { nodeOf, useLineageSearch } from '@/features/lineage/api/lineage';
import { useProposals } from '@/features/proposals/api/proposals';
import { proposalAddress } from '@/features/proposals/model/address';

interface Hit {
  address: string;
  name: string;
  kind: string;
  where: string;
}

const MOST_PER_KIND = 6;

/** Finds contracts, proposals, datasets and jobs from anywhere; Ctrl K (or ⌘ K) leads here. */
export function SearchEverything() {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const hits = useHits(asked);
  useShortcut(input);
  useEffect(() => {
    const pause = setTimeout(() => setAsked(text.trim()), 250);
    return () => clearTimeout(pause);
  }, [text]);

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    setText('');
    void navigate(hit.address);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') go(hits[active]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(hits.length === 0 ? 0 : (active + step + hits.length) % hits.length);
    }
  };
  const shown = open && text.trim() !== '';
  return (
    <div
      className="search-everything"
      role="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <TextInput
        ref={input}
        role="combobox"
        type="search"
        aria-label="Search everything"
        aria-keyshortcuts="Control+K"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `hit-${active}` : undefined}
        placeholder="Search everything (Ctrl K)"
        customIcon={<SearchIcon />}
        value={text}
        onChange={(_event, next) => {
          setText(next);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="search-hits" role="listbox" aria-label="Found" hidden={!shown || hits.length === 0}>
        {hits.map((hit, index) => (
          <li
            key={hit.kind + hit.address}
            id={`hit-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? 'active' : ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(hit)}
          >
            <span className="breaks">{hit.name}</span>
            <span className="quiet small">
              {hit.kind} {hit.where}
            </span>
          </li>
        ))}
      </ul>
      {shown && asked !== '' && hits.length === 0 && (
        <p className="no-hits" role="status">
          Nothing is named like “{asked}”.
        </p>
      )}
    </div>
  );
}

function useHits(q: string): Hit[] {
  const contracts = useContracts({ q, limit: MOST_PER_KIND }, q !== '');
  const proposals = useProposals({ q, limit: MOST_PER_KIND }, q !== '');
  const lineage = useLineageSearch(q, '');
  if (q === '') return [];
  return [
    ...(contracts.data?.items ?? []).map((contract) => ({
      address: `/contracts/${encodeURIComponent(contract.id)}`,
      name: contract.name ?? contract.id,
      kind: 'contract',
      where: contract.domain ? `in ${contract.domain}` : '',
    })),
    ...(proposals.data?.items ?? []).map((proposal) => ({
      address: proposalAddress(proposal),
      name: proposal.source?.title ?? `${proposal.contract} ${proposal.to}`,
      kind: 'proposal',
      where: `of ${proposal.contract}, ${proposal.status}`,
    })),
    ...(lineage.data?.results ?? []).slice(0, MOST_PER_KIND).map((result) => ({
      address: `/lineage?node=${encodeURIComponent(nodeOf(result))}`,
      name: result.name,
      kind: result.type.toLowerCase(),
      where: `in ${result.namespace}`,
    })),
  ];
}

function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}
