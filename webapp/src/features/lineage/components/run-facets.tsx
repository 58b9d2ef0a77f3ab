import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { useJobFacets, useRun, type UsedDataset } from '../api/runs';
import { FacetList } from './facet-list';
import { DatasetLink } from './run-marks';

function Used({ title, datasets }: { title: string; datasets: UsedDataset[] }) {
  const told = datasets.filter(({ facets }) => Object.keys(facets).length > 0);
  return told.map(({ datasetVersionId, facets }) => (
    <section key={`${datasetVersionId.namespace}:${datasetVersionId.name}`}>
      <h2>
        {title} <DatasetLink dataset={datasetVersionId} />
      </h2>
      <FacetList facets={facets} />
    </section>
  ));
}

/** What events told of a run, of each of its readings and writings, and of its job. */
export function RunFacets({ run: id }: { run: string }) {
  const run = useRun(id);
  const job = useJobFacets(id);
  return (
    <Loaded query={run}>
      {({ facets, inputDatasetVersions, outputDatasetVersions }) => (
        <>
          {Object.keys(facets).length > 0 ? (
            <FacetList facets={facets} />
          ) : (
            <Nothing title="No event told more of this run">Its events have no run facets.</Nothing>
          )}
          <Used title="Reading" datasets={inputDatasetVersions} />
          <Used title="Writing" datasets={outputDatasetVersions} />
          <h2>Its job, as last told</h2>
          <Loaded query={job}>{({ facets: ofJob }) => <FacetList facets={ofJob} />}</Loaded>
        </>
      )}
    </Loaded>
  );
}
