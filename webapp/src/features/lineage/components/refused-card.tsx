import { Link } from 'react-router';
import { FactCard } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { useMe } from '@/lib/me';
import { count } from '@/lib/words';
import { useDeadLetters } from '../api/refused';

/** Whether those who keep the intake have anything to look at; nothing for others. */
export function RefusedCard() {
  const { roles } = useMe();
  return roles.includes('steward') || roles.includes('admin') ? <Refused /> : null;
}

function Refused() {
  const letters = useDeadLetters({ limit: 1 });
  return (
    <FactCard title="Refused events">
      <Loaded query={letters} lines={3}>
        {({ total, codes }) =>
          total === 0 ? (
            <p className="quiet">Every event was understood.</p>
          ) : (
            <>
              <p>
                <Link to="/refused">{count(total, 'event')}</Link> could not be understood.
              </p>
              <ul className="plain-list">
                {codes.slice(0, 5).map(({ code, count: number }) => (
                  <li key={code}>
                    <Link to={`/refused?code=${encodeURIComponent(code)}`}>{code}</Link> {number.toLocaleString('en')}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </FactCard>
  );
}
