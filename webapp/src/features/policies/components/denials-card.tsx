import { Link } from 'react-router';
import { FactCard } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { useDecisions } from '../api/policies';
import { questionWords } from './sentences';

export function DenialsCard() {
  const denials = useDecisions({ allowed: false, limit: 5 });
  return (
    <FactCard title="Stopped pipelines">
      <Loaded query={denials} lines={3}>
        {({ items, total }) => (
          <>
            <p>
              <Link to="/decisions?allowed=false">{count(total, 'request')}</Link> denied so far.
            </p>
            <ul className="plain-list">
              {items.map((decision) => (
                <li key={decision.id}>
                  <Link to={`/decisions/${encodeURIComponent(decision.id)}`}>{questionWords(decision)}</Link>{' '}
                  <span className="quiet small">
                    <When at={decision.decidedAt} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </FactCard>
  );
}
