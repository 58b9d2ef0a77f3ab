/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.query.DatasetOwners;
import dev.pacta.lineage.store.Then;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The published contracts as types, for the rooms that judge with them. Thread-safe. */
@ApplicationScoped
public class PublishedContracts implements DatasetOwners {
    private static final int MOST_KEPT = 1000;

    private final ContractRepository contracts;
    private final ContractVersionRepository versions;
    private final UnreadableVersions unreadable;
    // Versions never change, so that what was read once stays right.
    private final Map<String, Contract> byDigest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Contract> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PublishedContracts(
            ContractRepository contracts, ContractVersionRepository versions, UnreadableVersions unreadable) {
        this.contracts = contracts;
        this.versions = versions;
        this.unreadable = unreadable;
    }

    @Transactional
    public Optional<Contract> newest(String id) {
        ContractEntity entity = contracts.findById(id);
        return entity == null ? Optional.empty() : version(id, entity.latestVersion);
    }

    @Transactional
    public Optional<Contract> version(String id, String version) {
        return versions.find(id, version).map(this::contract);
    }

    /** A version of which nobody knows whether it can still be read. */
    @Transactional
    public Optional<StoredVersion> stored(VersionKey key) {
        return versions.find(key.contract(), key.version()).map(this::stored);
    }

    /** A reader that fails in a way that nobody foresaw must not end the work on all other versions. */
    private StoredVersion stored(ContractVersionEntity version) {
        try {
            return new StoredVersion.Readable(contract(version));
        } catch (UnreadableVersionException unreadable) {
            return new StoredVersion.Unreadable(unreadable.reason());
        } catch (RuntimeException surprise) {
            return new StoredVersion.Unreadable(
                    "reading it fails with " + surprise.getClass().getSimpleName());
        }
    }

    /** Whether exactly this document is published. */
    @Transactional
    public boolean isPublished(VersionKey key, String digest) {
        return versions.count("contractId = ?1 and version = ?2 and digest = ?3", key.contract(), key.version(), digest)
                > 0;
    }

    /** Every version of a contract, the oldest first. */
    @Transactional
    public List<Contract> all(String id) {
        return versions.ofContract(id).stream()
                .map(this::contract)
                .sorted(Comparator.comparing(Contract::version))
                .toList();
    }

    /** The newest version of every contract, by id; those that cannot be read any more are set aside and told to administrators. */
    @Transactional
    public List<Contract> newestOfAll() {
        return readable(versions.newest());
    }

    /** The newest versions of these contracts; those that cannot be read any more are set aside and told to administrators. */
    @Transactional
    public List<Contract> readableNewestOf(Collection<String> ids) {
        return readable(versions.newest(ids));
    }

    private List<Contract> readable(List<ContractVersionEntity> found) {
        List<Contract> readable = new ArrayList<>();
        for (ContractVersionEntity version : found) {
            switch (stored(version)) {
                case StoredVersion.Readable(Contract contract) -> readable.add(contract);
                case StoredVersion.Unreadable(String reason) ->
                    unreadable.setAside(new VersionKey(version.contractId, version.version), reason);
            }
        }
        return List.copyOf(readable);
    }

    /** The number of the newest version of every contract, by id, in the order of the ids. */
    @Transactional
    public Map<String, String> newestVersions() {
        return contracts.newestVersions();
    }

    /** The newest version of each of these contracts, by id; those that are not published are not in the answer. */
    @Transactional
    public Map<String, Contract> newestOf(Collection<String> ids) {
        return versions.newest(ids).stream().collect(Collectors.toMap(version -> version.contractId, this::contract));
    }

    /** Every version of each of these contracts, by id. */
    @Transactional
    public Map<String, List<Contract>> allOf(Collection<String> ids) {
        return versions.ofContracts(ids).stream()
                .collect(Collectors.groupingBy(
                        version -> version.contractId, Collectors.mapping(this::contract, Collectors.toList())));
    }

    /**
     * Who answered for these datasets, by the contracts that describe them now: of then, in the newest version that had been published until the earlier of the
     * two times.
     */
    @Override
    @Transactional
    public Map<DatasetKey, String> ownersOf(Collection<DatasetKey> datasets, AsOf asOf) {
        return asOf.equals(AsOf.NOW)
                ? contracts.ownersOf(datasets)
                : new EarlierOwners(contracts, versions, this::readable).of(datasets, Then.time(asOf));
    }

    private Optional<Contract> readable(VersionKey key) {
        return stored(key)
                .map(version -> version instanceof StoredVersion.Readable(Contract contract) ? contract : null);
    }

    /** Whether the newest version of a contract describes the dataset. */
    public boolean isDescribed(DatasetKey dataset) {
        return contracts.isDescribed(dataset);
    }

    /** How many versions were ever published; grows with each. */
    @Transactional
    public long countVersions() {
        return versions.count();
    }

    Contract contract(ContractVersionEntity version) {
        synchronized (byDigest) {
            Contract known = byDigest.get(version.digest);
            if (known != null) {
                return known;
            }
        }
        ContractDocument document = document(version);
        Contract read = document.contract().orElseThrow(() -> unreadable(version, document.structure()));
        synchronized (byDigest) {
            byDigest.put(version.digest, read);
        }
        return read;
    }

    static ContractDocument document(ContractVersionEntity version) {
        String source = version.contractId + "@" + version.version;
        return switch (new OdcsReader().read(version.bytes, source)) {
            case ReadResult.Readable(ContractDocument document) -> document;
            case ReadResult.Unreadable refused -> throw unreadable(version, refused.messages());
        };
    }

    private static UnreadableVersionException unreadable(ContractVersionEntity version, List<LintMessage> messages) {
        return new UnreadableVersionException(new VersionKey(version.contractId, version.version), messages);
    }
}
