import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useLocation } from 'react-router';
import { Loaded } from '@/components/loaded';
import { SideBySide } from '@/components/side-by-side';
import { YamlView } from '@/components/yaml-view';
import { useUrlState } from '@/lib/url-state';
import { useProposedText, useRegisteredText, type Proposal } from '../api/proposals';
import { Section } from './section';

/** The proposed file: beside the registered one, or alone with every message at its line. */
export function SourceSection({ proposal }: { proposal: Proposal }) {
  const { text, change } = useUrlState();
  const { hash } = useLocation();
  const alone = text('source') === 'file' || !proposal.from || /^#L\d+$/.test(hash);
  const proposed = useProposedText(proposal.id);
  return (
    <Section
      id="source"
      title="Source"
      actions={
        proposal.from && (
          <ToggleGroup aria-label="Source" className="to-the-end">
            <ToggleGroupItem text="Side by side" isSelected={!alone} onChange={() => change({ source: undefined })} />
            <ToggleGroupItem
              text="With messages"
              isSelected={alone}
              onChange={() => change({ source: 'file' }, { replace: true })}
            />
          </ToggleGroup>
        )
      }
    >
      <Loaded query={proposed} lines={10}>
        {(yaml) =>
          alone ? (
            <YamlView
              yaml={yaml}
              marks={[...proposal.check.governance, ...proposal.check.lint]}
              label={`Proposed YAML of ${proposal.contract} ${proposal.to}`}
            />
          ) : (
            <Beside proposal={proposal} yaml={yaml} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Beside({ proposal, yaml }: { proposal: Proposal; yaml: string }) {
  const registered = useRegisteredText(proposal.contract, proposal.from ?? '');
  return (
    <Loaded query={registered} lines={10}>
      {(before) => (
        <SideBySide
          left={before}
          right={yaml}
          leftName={`${proposal.from}, registered`}
          rightName={`${proposal.to}, proposed`}
        />
      )}
    </Loaded>
  );
}
