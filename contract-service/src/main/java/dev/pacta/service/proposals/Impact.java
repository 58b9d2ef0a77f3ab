/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.diff.Verdict;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.query.DatasetReaders;
import dev.pacta.lineage.query.Reader;
import dev.pacta.service.usage.ContractDatasets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the changes of a contract with those who are seen to read its data. */
@ApplicationScoped
class Impact {
    private static final int HOPS = 10;

    private final DatasetReaders readers;

    Impact(DatasetReaders readers) {
        this.readers = readers;
    }

    /** Everybody who notices a change that readers may notice, change by change, the hardest hit first. */
    List<ImpactView> of(Contract before, ContractDiff diff) {
        List<ImpactView> impact = new ArrayList<>();
        for (Change change : diff.changes()) {
            String name = change.schemaObject();
            if (change.consumer() != Verdict.SAFE && name != null) {
                before.schemaObject(name).ifPresent(object -> impact.addAll(of(before, object, change)));
            }
        }
        return impact;
    }

    private List<ImpactView> of(Contract before, SchemaObject object, Change change) {
        List<DatasetKey> datasets = ContractDatasets.of(before, object);
        String field = field(object, change.property());
        List<Noticed> noticed = new ArrayList<>();
        for (DatasetKey dataset : datasets) {
            for (Reader reader : readers.downstream(dataset, HOPS)) {
                tier(reader, field).ifPresent(tier -> noticed.add(new Noticed(tier, reader)));
            }
        }
        boolean anyDirect = noticed.stream().anyMatch(found -> found.tier() != Tier.REVALIDATE);
        if (!anyDirect) {
            return List.of(ImpactView.unused(change.path(), datasets.isEmpty() ? null : datasets.getFirst()));
        }
        Map<Reading, ImpactView> hardest = new LinkedHashMap<>();
        noticed.stream().sorted(Comparator.comparing(Noticed::tier)).forEach(found -> {
            Reader reader = found.reader();
            hardest.putIfAbsent(
                    new Reading(reader.job(), reader.dataset()), ImpactView.of(change.path(), found.tier(), reader));
        });
        return List.copyOf(hardest.values());
    }

    /** A job at a dataset: told once, although several ways may lead to it. */
    private record Reading(JobKey job, DatasetKey dataset) {}

    private record Noticed(Tier tier, Reader reader) {}

    /** Empty for a direct reader that is seen to read other fields only. */
    private static Optional<Tier> tier(Reader reader, @Nullable String field) {
        if (reader.hops() > 0) {
            return Optional.of(Tier.REVALIDATE);
        }
        if (field == null) {
            return Optional.of(Tier.BREAKING);
        }
        if (!reader.fieldsAreKnown()) {
            return Optional.of(Tier.POSSIBLY_BREAKING);
        }
        return reader.fields().contains(field) ? Optional.of(Tier.BREAKING) : Optional.empty();
    }

    /** The name that lineage gives the property: that of the column it is in. */
    private static @Nullable String field(SchemaObject object, @Nullable String property) {
        if (property == null) {
            return null;
        }
        String top = property.contains(".") ? property.substring(0, property.indexOf('.')) : property;
        return object.property(top).map(Impact::column).orElse(top);
    }

    private static String column(Property property) {
        String physical = property.physicalName();
        return physical == null ? property.name() : physical;
    }
}
