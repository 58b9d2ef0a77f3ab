import { FailedChecksCard } from '@/features/contracts/components/failed-checks-card';
import { OpenFindingsCard } from '@/features/findings/components/open-findings-card';
import { AwaitingCard } from '@/features/proposals/components/awaiting-card';
import { DenialsCard } from '@/features/policies/components/denials-card';
import { RefusedCard } from '@/features/lineage/components/refused-card';
import { Page } from '@/components/page';

export default function HomePage() {
  return (
    <Page
      title="Home"
      sentence="What waits for somebody: proposals that ask you, findings that are open, contracts that were broken, pipelines that were stopped, events that were refused."
    >
      <div className="cards">
        <AwaitingCard />
        <OpenFindingsCard />
        <FailedChecksCard />
        <DenialsCard />
        <RefusedCard />
      </div>
    </Page>
  );
}
