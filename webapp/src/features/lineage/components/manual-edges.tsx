import { Button, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { Loaded } from '@/components/loaded';
import { When } from '@/components/when';
import { useAsOf } from '@/lib/as-of';
import { isProducer, useMe } from '@/lib/me';
import { useManualEdges, useRemoveEdge, type ManualEdge, type Place } from '../api/manual';
import { AddEdgeDialog } from './add-edge-dialog';

/** What people say that a dataset is made of, and the way to add to it. */
export function ManualEdges({ dataset }: { dataset: Place }) {
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const edges = useManualEdges(dataset.namespace, dataset.name);
  const isNow = useAsOf() === '';
  const mayChange = isProducer(me);
  if (!isNow || (!mayChange && edges.data?.length === 0)) return null;
  return (
    <section aria-label="Added by hand">
      <Title headingLevel="h3" size="md">
        Added by hand
      </Title>
      <Loaded query={edges} lines={1}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet small">Nothing. Where no program tells what this is made of, a person can.</p>
          ) : (
            <ul className="plain-list">
              {items.map((edge) => (
                <li key={JSON.stringify([edge.from, edge.to])}>
                  <strong className="breaks">{spelt(edge.from)}</strong>
                  {edge.to.field && <> into {edge.to.field}</>}
                  <div className="small breaks">{edge.why}</div>
                  <div className="quiet small">
                    {edge.by}, <When at={edge.at} />
                    {mayChange && (
                      <>
                        {' · '}
                        <RemoveEdge edge={edge} />
                      </>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayChange && (
        <Button variant="link" isInline onClick={() => setAdding(true)}>
          Add where it comes from
        </Button>
      )}
      {adding && <AddEdgeDialog dataset={dataset} onClose={() => setAdding(false)} />}
    </section>
  );
}

function RemoveEdge({ edge }: { edge: ManualEdge }) {
  const [open, setOpen] = useState(false);
  const remove = useRemoveEdge();
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="link" isInline onClick={() => setOpen(true)} aria-label={`Take back ${spelt(edge.from)}`}>
        Take back
      </Button>
      {open && (
        <FormDialog
          title="Take this edge back"
          action="Take back"
          danger
          sending={remove}
          onClose={close}
          onSend={() => remove.mutate(edge, { onSuccess: close })}
        >
          <p className="breaks">
            {spelt(edge.from)} → {spelt(edge.to)}
          </p>
          <p>From now on it is not there. Whoever asks for a time before still sees it, and it can be added again.</p>
        </FormDialog>
      )}
    </>
  );
}

function spelt({ name, field }: Place): string {
  return field === undefined ? name : `${name}.${field}`;
}
