import { Label, Title } from '@patternfly/react-core';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Nothing } from '@/components/nothing';
import type { DatasetName } from '@/lib/page';
import type { ContractDetail, Property, SchemaObject } from '../api/contracts';
import { propertyRows, type PropertyRow } from './property-rows';

const COLUMNS: Column<PropertyRow>[] = [
  {
    head: 'Field',
    names: true,
    width: 20,
    cell: ({ property, depth, path }) => (
      <span style={{ paddingInlineStart: `${depth * 1.25}rem` }} title={path}>
        <code className={property.deprecated ? 'struck' : ''}>{property.name}</code>
      </span>
    ),
  },
  { head: 'Type', cell: ({ property }) => <TypeCell property={property} /> },
  { head: 'Promises', cell: ({ property }) => <Promises property={property} /> },
  { head: 'Classification', cell: ({ property }) => property.classification ?? '' },
  {
    head: 'Personal data',
    cell: ({ property }) => property.dataCategory && <code className="breaks">{property.dataCategory}</code>,
  },
  { head: 'Meaning', width: 30, cell: ({ property }) => property.description },
];

export function SchemaTab({ contract }: { contract: ContractDetail }) {
  if (contract.schema.length === 0) {
    return (
      <Nothing title="This contract has no schema" command={`./pacta lint ${contract.id}.yaml`}>
        Without schema objects nothing can be checked. Add a <code>schema</code> to the YAML and publish a new version.
      </Nothing>
    );
  }
  return (
    <>
      {contract.schema.map((object) => (
        <SchemaObjectPart key={object.name} object={object} />
      ))}
    </>
  );
}

function SchemaObjectPart({ object }: { object: SchemaObject }) {
  return (
    <section className="part" aria-label={object.name}>
      <Title headingLevel="h2" size="lg">
        {object.name}
      </Title>
      {object.description && <p className="quiet">{object.description}</p>}
      {(object.datasets ?? []).length > 0 && (
        <p className="small">
          Lineage:{' '}
          {(object.datasets ?? []).map((dataset, index) => (
            <span key={datasetNode(dataset)}>
              {index > 0 && ' · '}
              <Link to={`/lineage?node=${encodeURIComponent(datasetNode(dataset))}`}>{dataset.name}</Link>{' '}
              <span className="quiet">in {dataset.namespace}</span>
            </span>
          ))}
        </p>
      )}
      <DataTable
        label={`Fields of ${object.name}`}
        columns={COLUMNS}
        rows={propertyRows(object.properties ?? [])}
        rowKey={(row) => row.path}
      />
    </section>
  );
}

function datasetNode(dataset: DatasetName): string {
  return `dataset:${dataset.namespace}:${dataset.name}`;
}

function TypeCell({ property }: { property: Property }) {
  const physical = property.physicalType;
  return (
    <>
      {property.logicalType?.toLowerCase() ?? <span className="quiet">unsaid</span>}
      {physical && <div className="quiet small">{physical}</div>}
    </>
  );
}

function Promises({ property }: { property: Property }) {
  return (
    <span className="marks">
      {property.primaryKey && (
        <Label isCompact color="blue">
          key
        </Label>
      )}
      {property.required && (
        <Label isCompact variant="outline">
          required
        </Label>
      )}
      {property.unique && (
        <Label isCompact variant="outline">
          unique
        </Label>
      )}
      {property.deprecated && (
        <Label isCompact color="orange">
          deprecated
        </Label>
      )}
    </span>
  );
}
