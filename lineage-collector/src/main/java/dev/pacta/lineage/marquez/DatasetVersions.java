/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.VersionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of datasets as Marquez shows them: one for each schema. Safe for many threads. */
@ApplicationScoped
class DatasetVersions {
    private final VersionQueries versions;
    private final DatasetViews datasets;

    DatasetVersions(VersionQueries versions, DatasetViews datasets) {
        this.versions = versions;
        this.datasets = datasets;
    }

    Views.DatasetVersions of(EntityRow row, int limit, int offset) {
        Views.Dataset dataset = datasets.of(List.of(row)).getFirst();
        DatasetKey key = new DatasetKey(row.key().namespace(), row.key().name());
        return new Views.DatasetVersions(
                versions.of(key, limit, offset).stream()
                        .map(version -> view(dataset, version))
                        .toList(),
                versions.count(key));
    }

    Optional<Views.DatasetVersionView> one(EntityRow row, String version) {
        return of(row, Parameters.MOST, 0).versions().stream()
                .filter(view -> view.version().equals(version))
                .findFirst();
    }

    private static Views.DatasetVersionView view(Views.Dataset dataset, VersionQueries.DatasetVersion version) {
        Map<String, List<String>> tags = new HashMap<>();
        dataset.fields().forEach(field -> tags.put(field.name(), field.tags()));
        return new Views.DatasetVersionView(
                new Views.DatasetVersionId(
                        dataset.namespace(), dataset.name(), version.version().toString()),
                dataset.type(),
                dataset.name(),
                dataset.physicalName(),
                version.firstSeen(),
                version.version().toString(),
                dataset.namespace(),
                dataset.sourceName(),
                version.fields().stream()
                        .map(field -> field(field, tags.getOrDefault(field.name(), List.of())))
                        .toList(),
                dataset.tags(),
                dataset.lastLifecycleState(),
                dataset.description(),
                null,
                dataset.facets());
    }

    private static Views.Field field(SchemaField field, List<String> tags) {
        return new Views.Field(field.name(), field.type(), tags, field.description());
    }
}
