import { Alert, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { FactCard, Facts, type Fact } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { ProblemAlert } from '@/components/problem-alert';
import { When } from '@/components/when';
import { useFinding, useReopen, type Finding } from '../api/findings';
import { FindingPath } from '../components/finding-path';
import { SeverityLabel, StatusLabel } from '../components/marks';
import { WaiveDialog } from '../components/waive-dialog';

export default function FindingPage() {
  const { id = '' } = useParams();
  const finding = useFinding(id);
  const reopen = useReopen(id);
  const [waiving, setWaiving] = useState(false);
  const data = finding.data;
  return (
    <Page
      title={data?.title ?? 'Finding'}
      crumbs={[{ to: '/findings', label: 'Findings' }]}
      marks={
        data && (
          <>
            <SeverityLabel severity={data.severity} />
            <StatusLabel status={data.status} />
          </>
        )
      }
      actions={
        data?.status === 'open' ? (
          <Button variant="secondary" onClick={() => setWaiving(true)}>
            Waive …
          </Button>
        ) : data?.status === 'waived' ? (
          <Button variant="secondary" isLoading={reopen.isPending} onClick={() => reopen.mutate()}>
            Reopen
          </Button>
        ) : undefined
      }
    >
      {reopen.isError && <ProblemAlert error={reopen.error} />}
      <Loaded query={finding}>{(loaded) => <FindingParts finding={loaded} />}</Loaded>
      {waiving && <WaiveDialog id={id} onClose={() => setWaiving(false)} />}
    </Page>
  );
}

function FindingParts({ finding }: { finding: Finding }) {
  const ofFlow = finding.rule.startsWith('lineage.');
  return (
    <>
      {finding.status === 'waived' && (
        <Alert isInline variant="info" title="This finding is waived">
          {finding.waiver?.reason}
          {finding.waiver?.until && (
            <>
              {' '}
              The waiver ends <When at={finding.waiver.until} />.
            </>
          )}
        </Alert>
      )}
      <section className="part" aria-labelledby="path-title">
        <h2 id="path-title" className="part-title">
          The way it took
        </h2>
        <FindingPath steps={finding.path ?? []} />
      </section>
      <div className="cards">
        <FactCard title="What is wrong">
          <Facts
            facts={[
              ...(ofFlow ? [] : ofPurposes(finding)),
              ['Rule', <code key="rule">{finding.rule}</code>],
              ['First seen', <When key="first" at={finding.firstSeen} />],
              ['Last seen', <When key="last" at={finding.lastSeen} />],
            ]}
          />
        </FactCard>
        <FactCard title="What to do">
          <ol className="steps">
            <li>Stop the step marked “here”, or mask the field before it.</li>
            {ofFlow ? (
              <li>Or change the rule, if the flow is meant to be.</li>
            ) : (
              <li>
                Or declare the purpose in the contract at the source, if the law and the people concerned allow it.
              </li>
            )}
            <li>Or waive it for a limited time, with a reason that an auditor will read.</li>
          </ol>
        </FactCard>
      </div>
    </>
  );
}

function ofPurposes(finding: Finding): Fact[] {
  return [
    ['Data category', finding.dataCategory && <code>{finding.dataCategory}</code>],
    ['Collected for', codes(finding.purposes?.declared)],
    ['Used here for', codes(finding.purposes?.target)],
    ['Evidence for', finding.article],
  ];
}

function codes(values: string[] | undefined) {
  return (values ?? []).map((value) => (
    <div key={value}>
      <code>{value}</code>
    </div>
  ));
}
