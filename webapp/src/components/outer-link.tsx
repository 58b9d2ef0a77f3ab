import { ExternalLinkAltIcon } from '@patternfly/react-icons';
import { shortAddress, webAddress } from '@/lib/web-address';

/** An address that somebody named: a link when it is one of the web, otherwise its text. */
export function OuterLink({ address, children }: { address: string; children?: string }) {
  const target = webAddress(address);
  if (!target) return <span className="breaks">{address}</span>;
  return (
    <a href={target} rel="noreferrer" className="breaks">
      {children ?? shortAddress(target)} <ExternalLinkAltIcon role="img" aria-label="(leaves Pacta)" />
    </a>
  );
}
