import { FailedChecksCard } from '@/features/contracts/components/failed-checks-card';
import { OpenFindingsCard } from '@/features/findings/components/open-findings-card';
import { DenialsCard } from '@/features/policies/components/denials-card';
import { Page } from '@/components/page';

export default function HomePage() {
  return (
    <Page
      title="Home"
      sentence="What waits for somebody: findings that are open, contracts that were broken, pipelines that were stopped."
    >
      <div className="cards">
        <OpenFindingsCard />
        <FailedChecksCard />
        <DenialsCard />
      </div>
    </Page>
  );
}
