import { Link, useParams } from 'react-router';
import { FactCard, Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { When } from '@/components/when';
import { useDecision, type Decision, type Reason } from '../api/policies';
import { EffectLabel } from '../components/marks';
import { obligationWords, questionWords } from '../components/sentences';

export default function DecisionPage() {
  const { id = '' } = useParams();
  const decision = useDecision(id);
  const data = decision.data;
  return (
    <Page
      title={data ? questionWords(data) : 'Decision'}
      crumbs={[{ to: '/decisions', label: 'Decisions' }]}
      marks={data && <EffectLabel allow={data.allowed} words={data.allowed ? 'allowed' : 'denied'} />}
    >
      <Loaded query={decision}>{(loaded) => <Parts decision={loaded} />}</Loaded>
    </Page>
  );
}

function Parts({ decision }: { decision: Decision }) {
  return (
    <div className="cards">
      <FactCard title="Because">
        <ol className="steps">
          {decision.reasons.map((reason, index) => (
            <ReasonLine key={index} reason={reason} />
          ))}
        </ol>
        {(decision.obligations ?? []).length > 0 && (
          <>
            <h3 className="part-title">With these obligations</h3>
            <ul className="steps">
              {(decision.obligations ?? []).map((obligation, index) => (
                <li key={index}>{obligationWords(obligation)}</li>
              ))}
            </ul>
          </>
        )}
      </FactCard>
      <FactCard title="What was asked">
        <Facts
          facts={[
            ['Who', decision.subject?.pipeline ?? decision.subject?.name],
            ['Roles', decision.subject?.roles?.join(', ')],
            ['Teams', decision.subject?.teams?.join(', ')],
            ['Action', decision.action?.toLowerCase()],
            ['Purpose', decision.purpose && <code>{decision.purpose}</code>],
            [
              'Reads',
              (decision.inputs ?? []).map((input) => <ContractLink key={input.contract} id={input.contract} />),
            ],
            ['Writes', decision.output && <ContractLink id={decision.output.contract} />],
          ]}
        />
      </FactCard>
      <FactCard title="How it was decided">
        <Facts
          facts={[
            ['When', <When key="when" at={decision.decidedAt} />],
            [
              'By',
              decision.engine === 'opa'
                ? 'Open Policy Agent'
                : decision.engine === 'wasm'
                  ? 'the same rules, in process'
                  : decision.engine,
            ],
            ['Policies as of', decision.policyRevision && <code className="breaks">{decision.policyRevision}</code>],
            [
              'Decision',
              <code key="id" className="breaks">
                {decision.id}
              </code>,
            ],
          ]}
        />
      </FactCard>
    </div>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  return (
    <li>
      {reason.message}
      <div className="quiet small">
        <code>{reason.code}</code>
        {reason.policy && (
          <>
            {' '}
            policy <Link to={`/policies/${encodeURIComponent(reason.policy)}`}>{reason.policy}</Link>
          </>
        )}
        {reason.field && (
          <>
            {' '}
            field <code>{reason.field}</code>
          </>
        )}
      </div>
    </li>
  );
}

function ContractLink({ id }: { id: string }) {
  return (
    <div>
      <Link to={`/contracts/${encodeURIComponent(id)}`}>{id}</Link>
    </div>
  );
}
