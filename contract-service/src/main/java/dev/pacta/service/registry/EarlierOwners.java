/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static java.util.Comparator.naturalOrder;

import dev.pacta.contract.Contract;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.lineage.DatasetKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Who answered for datasets at an earlier time, by the contracts that describe them now, as the versions of then say it. Safe for many threads. */
final class EarlierOwners {
    private final ContractRepository contracts;
    private final ContractVersionRepository versions;
    private final Function<VersionKey, Optional<Contract>> reader;

    /** @param reader gives a version, or nothing when it can be read no more */
    EarlierOwners(
            ContractRepository contracts,
            ContractVersionRepository versions,
            Function<VersionKey, Optional<Contract>> reader) {
        this.contracts = contracts;
        this.versions = versions;
        this.reader = reader;
    }

    /** The owners in the newest versions that had been published until then; of several owners the first by name. */
    Map<DatasetKey, String> of(Collection<DatasetKey> datasets, Instant then) {
        Set<DatasetKey> wanted = new HashSet<>(datasets);
        Map<DatasetKey, String> owners = new HashMap<>();
        for (VersionKey key : versions.newestUntil(contracts.describing(wanted), then)) {
            reader.apply(key)
                    .ifPresent(contract -> contract.owner()
                            .ifPresent(owner -> contract.schema().stream()
                                    .flatMap(object -> DatasetNaming.identify(contract, object).stream())
                                    .map(name -> new DatasetKey(name.namespace(), name.name()))
                                    .filter(wanted::contains)
                                    .forEach(dataset ->
                                            owners.merge(dataset, owner, BinaryOperator.minBy(naturalOrder())))));
        }
        return owners;
    }
}
