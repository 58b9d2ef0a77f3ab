import { Alert, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { ChangesTable } from '@/components/changes-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { SideBySide } from '@/components/side-by-side';
import { isBreaking } from '@/lib/changes';
import { useUrlState } from '@/lib/url-state';
import { count, plain } from '@/lib/words';
import { useDiff, useSource, useVersions, type ContractDetail, type ContractDiff } from '../api/contracts';

export function CompareTab({ contract }: { contract: ContractDetail }) {
  const versions = useVersions(contract.id);
  const { text, change } = useUrlState();
  return (
    <Loaded query={versions}>
      {({ items }) => {
        const names = items.map((item) => item.version);
        const to = text('to') || names[0] || '';
        const from = text('from') || names[1] || '';
        if (names.length < 2) {
          return (
            <Nothing title="There is one version only" command={`./pacta check ${contract.id}.yaml`}>
              When a second one is published, its changes show here. To see what a change would break before you publish
              it:
            </Nothing>
          );
        }
        return (
          <>
            <div className="choices">
              <Chooser
                label="From version"
                value={from}
                names={names}
                onChange={(value) => change({ from: value, to })}
              />
              <Chooser label="To version" value={to} names={names} onChange={(value) => change({ from, to: value })} />
            </div>
            <Comparison id={contract.id} from={from} to={to} />
          </>
        );
      }}
    </Loaded>
  );
}

function Chooser({
  label,
  value,
  names,
  onChange,
}: {
  label: string;
  value: string;
  names: string[];
  onChange: (value: string) => void;
}) {
  return (
    <label className="chooser">
      <span>{label}</span>
      <FormSelect value={value} aria-label={label} onChange={(_event, next) => onChange(next)}>
        {names.map((name) => (
          <FormSelectOption key={name} value={name} label={name} />
        ))}
      </FormSelect>
    </label>
  );
}

function Comparison({ id, from, to }: { id: string; from: string; to: string }) {
  const diff = useDiff(id, from, to);
  const before = useSource(id, from);
  const after = useSource(id, to);
  if (from === to) return <p className="quiet">Both sides are version {from}. Choose two different versions.</p>;
  return (
    <>
      <Loaded query={diff}>{(loaded) => <Changes diff={loaded} />}</Loaded>
      <section className="part" aria-label="Source side by side">
        <Title headingLevel="h2" size="lg">
          Source
        </Title>
        <Loaded query={before}>
          {(left) => (
            <Loaded query={after}>
              {(right) => <SideBySide left={left} right={right} leftName={from} rightName={to} />}
            </Loaded>
          )}
        </Loaded>
      </section>
    </>
  );
}

function Changes({ diff }: { diff: ContractDiff }) {
  const breaking = diff.changes.filter(isBreaking).length;
  return (
    <>
      <Alert
        isInline
        variant={diff.compatible ? 'success' : 'danger'}
        title={
          diff.compatible
            ? `Version ${diff.to} keeps the promises of ${diff.from}`
            : `Version ${diff.to} breaks promises of ${diff.from}`
        }
      >
        {count(diff.changes.length, 'change')}, {breaking} breaking for somebody. Judged by compatibility mode{' '}
        {plain(diff.mode)}; the version step due is {plain(diff.weight)}.
      </Alert>
      {diff.changes.length > 0 && <ChangesTable changes={diff.changes} />}
    </>
  );
}
