/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.diff.Verdict;
import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.query.DatasetReaders;
import dev.pacta.lineage.query.Reader;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.usage.ContractDatasets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the changes of contracts with those who are seen to read their data. */
@ApplicationScoped
class Impact {
    private static final int HOPS = 10;

    private final DatasetReaders readers;
    private final PublishedContracts published;

    Impact(DatasetReaders readers, PublishedContracts published) {
        this.readers = readers;
        this.published = published;
    }

    /** Who reads the datasets that some changes touch, read at once; owners by the contract of a dataset where the job names none. */
    record Known(Map<DatasetKey, List<Reader>> readers, Map<DatasetKey, String> owners) {
        List<Reader> of(DatasetKey dataset) {
            return readers.getOrDefault(dataset, List.of());
        }

        /** A job further down answers to the one who answers for what it reads. */
        @Nullable
        String owner(Reader reader) {
            String own = reader.owner();
            return own != null || reader.hops() == 0 ? own : owners.get(reader.dataset());
        }
    }

    /** A version with what is to be changed in it. */
    record Changed(Contract before, ContractDiff diff) {}

    /** All that {@link #of} needs for these changes. */
    Known known(List<Changed> changed) {
        Set<DatasetKey> datasets = new LinkedHashSet<>();
        changed.forEach(one -> noticeable(one.diff())
                .forEach(change -> object(one.before(), change)
                        .ifPresent(object -> datasets.addAll(ContractDatasets.of(one.before(), object)))));
        return known(datasets);
    }

    private Known known(Set<DatasetKey> datasets) {
        Map<DatasetKey, List<Reader>> found = readers.downstream(datasets, HOPS);
        Set<DatasetKey> further = new LinkedHashSet<>();
        found.values()
                .forEach(list -> list.stream()
                        .filter(reader -> reader.owner() == null && reader.hops() > 0)
                        .forEach(reader -> further.add(reader.dataset())));
        return new Known(found, published.ownersOf(further, AsOf.NOW));
    }

    /** Everybody who notices a change that readers may notice, change by change, the hardest hit first. */
    List<ImpactView> of(Contract before, ContractDiff diff, Known known) {
        List<ImpactView> impact = new ArrayList<>();
        for (Change change : noticeable(diff)) {
            object(before, change).ifPresent(object -> impact.addAll(of(before, object, change, known)));
        }
        return impact;
    }

    /** Everybody who reads what these contracts describe, by the contract's id. */
    Map<String, List<ImpactView>> ofDeletion(Collection<Contract> contracts) {
        Set<DatasetKey> datasets = new LinkedHashSet<>();
        contracts.forEach(contract -> datasets.addAll(ContractDatasets.of(contract)));
        Known known = known(datasets);
        Map<String, List<ImpactView>> impact = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            List<ImpactView> views = new ArrayList<>();
            for (SchemaObject object : contract.schema()) {
                views.addAll(
                        hardest(object.name(), noticed(ContractDatasets.of(contract, object), null, known), known));
            }
            impact.put(contract.id().value(), views);
        }
        return impact;
    }

    private static List<Change> noticeable(ContractDiff diff) {
        return diff.changes().stream()
                .filter(change -> change.consumer() != Verdict.SAFE)
                .toList();
    }

    private static Optional<SchemaObject> object(Contract before, Change change) {
        return Optional.ofNullable(change.schemaObject()).flatMap(before::schemaObject);
    }

    private static List<ImpactView> of(Contract before, SchemaObject object, Change change, Known known) {
        List<DatasetKey> datasets = ContractDatasets.of(before, object);
        List<Noticed> noticed = noticed(datasets, field(object, change.property()), known);
        boolean anyDirect = noticed.stream().anyMatch(found -> found.tier() != Tier.REVALIDATE);
        return anyDirect
                ? hardest(change.path(), noticed, known)
                : List.of(ImpactView.unused(change.path(), datasets.isEmpty() ? null : datasets.getFirst()));
    }

    private static List<Noticed> noticed(List<DatasetKey> datasets, @Nullable String field, Known known) {
        List<Noticed> noticed = new ArrayList<>();
        for (DatasetKey dataset : datasets) {
            for (Reader reader : known.of(dataset)) {
                tier(reader, field).ifPresent(tier -> noticed.add(new Noticed(tier, reader)));
            }
        }
        return noticed;
    }

    private static List<ImpactView> hardest(String path, List<Noticed> noticed, Known known) {
        Map<Reading, ImpactView> hardest = new LinkedHashMap<>();
        noticed.stream().sorted(Comparator.comparing(Noticed::tier)).forEach(found -> {
            Reader reader = found.reader();
            hardest.putIfAbsent(
                    new Reading(reader.job(), reader.dataset()),
                    ImpactView.of(path, found.tier(), reader, known.owner(reader)));
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
        return Objects.requireNonNullElse(property.physicalName(), property.name());
    }
}
