import { ContractPage } from '@/features/contracts/pages/contract-page';
import { ContractProposals } from '@/features/proposals/components/contract-proposals';

/** A contract's page with the parts that other features give to it. */
export default function ContractPageWithProposals() {
  return (
    <ContractPage
      added={[
        { key: 'proposals', label: 'Proposals', draw: (contract) => <ContractProposals contract={contract.id} /> },
      ]}
    />
  );
}
