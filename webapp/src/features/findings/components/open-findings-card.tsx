import { Link } from 'react-router';
import { FactCard } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { count } from '@/lib/words';
import { useFindings } from '../api/findings';

export function OpenFindingsCard() {
  const findings = useFindings({ status: 'open', limit: 5 });
  return (
    <FactCard title="Findings">
      <Loaded query={findings} lines={3}>
        {({ items, total }) => (
          <>
            <p>
              <Link to="/findings">{count(total, 'finding')}</Link> open.
            </p>
            <ul className="plain-list">
              {items.map((finding) => (
                <li key={finding.id}>
                  <Link to={`/findings/${encodeURIComponent(finding.id)}`}>{finding.title}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </FactCard>
  );
}
