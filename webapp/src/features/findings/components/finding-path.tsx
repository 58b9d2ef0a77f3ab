import { Label } from '@patternfly/react-core';
import { Link } from 'react-router';
import { plain } from '@/lib/words';
import type { PathStep } from '../api/findings';

/** The path as a chain of cards from the source to the breach, the step at fault marked. */
export function FindingPath({ steps }: { steps: readonly PathStep[] }) {
  if (steps.length === 0)
    return <p className="quiet">The path is no longer in the graph; the finding stays until it is checked again.</p>;
  return (
    <ol className="chain">
      {steps.map((step, index) => (
        <li key={`${step.node}:${index}`}>
          {index > 0 && <Arrow step={step} />}
          <div className={step.atFault ? 'chain-card at-fault' : 'chain-card'}>
            <span className="quiet small">
              {index === 0 ? 'source' : index === steps.length - 1 ? 'breach' : step.kind.toLowerCase()}
            </span>
            <Link to={`/lineage?node=${encodeURIComponent(cardOf(step))}`} className="breaks">
              {step.name}
            </Link>
            {step.field && <code className="breaks">{step.field}</code>}
            {step.atFault && (
              <Label isCompact color="red">
                here
              </Label>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Arrow({ step }: { step: PathStep }) {
  const job = typeof step.job === 'string' ? step.job : step.job?.name;
  return (
    <div className={step.atFault ? 'chain-arrow at-fault' : 'chain-arrow'}>
      <span aria-hidden>→</span>
      {job && <span className="small breaks">{job}</span>}
      {step.transformation && (
        <span className="quiet small">
          {step.transformation.toUpperCase() === 'IDENTITY' ? 'unchanged' : plain(step.transformation)}
        </span>
      )}
    </div>
  );
}

function cardOf(step: PathStep): string {
  return `${step.kind.toLowerCase() === 'job' ? 'job' : 'dataset'}:${step.namespace}:${step.name}`;
}
