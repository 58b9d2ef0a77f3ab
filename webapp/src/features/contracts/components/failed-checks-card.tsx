import { Link } from 'react-router';
import { FactCard } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { useContracts } from '../api/contracts';

const SHOWN = 5;

export function FailedChecksCard() {
  const contracts = useContracts({ sort: 'name', limit: 500 });
  return (
    <FactCard title="Broken promises">
      <Loaded query={contracts} lines={3}>
        {({ items, total }) => {
          const failed = items.filter((contract) => contract.lastCheck?.result.toUpperCase() === 'FAILED');
          return (
            <>
              <p>
                The last check failed for {count(failed.length, 'contract')} of{' '}
                <Link to="/contracts">{count(total, 'contract')}</Link>.
              </p>
              <ul className="plain-list">
                {failed.slice(0, SHOWN).map((contract) => (
                  <li key={contract.id}>
                    <Link to={`/contracts/${encodeURIComponent(contract.id)}/checks`}>
                      {contract.name ?? contract.id}
                    </Link>{' '}
                    <span className="quiet small">
                      <When at={contract.lastCheck?.at} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </FactCard>
  );
}
