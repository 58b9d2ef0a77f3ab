export function proposalAddress({ contract, id }: { contract: string; id: string }): string {
  return `/contracts/${encodeURIComponent(contract)}/proposals/${encodeURIComponent(id)}`;
}
