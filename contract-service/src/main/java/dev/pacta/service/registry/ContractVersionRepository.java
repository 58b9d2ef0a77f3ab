/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.VersionNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

@ApplicationScoped
class ContractVersionRepository implements PanacheRepositoryBase<ContractVersionEntity, Long> {
    Optional<ContractVersionEntity> find(String contractId, String version) {
        return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
    }

    List<ContractVersionEntity> ofContract(String contractId) {
        return list("contractId", contractId);
    }

    List<ContractVersionEntity> ofContracts(Collection<String> contractIds) {
        return contractIds.isEmpty() ? List.of() : list("contractId in ?1", contractIds);
    }

    /** The newest version of each of these contracts. */
    List<ContractVersionEntity> newest(Collection<String> contractIds) {
        return contractIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select v from ContractVersionEntity v join ContractEntity c on c.id = v.contractId and c.latestVersion = v.version where c.id in :ids",
                                ContractVersionEntity.class)
                        .setParameter("ids", contractIds)
                        .getResultList();
    }

    /** Of each of these contracts the newest version of those that had been published until then, in the order of their ids. */
    List<VersionKey> newestUntil(Collection<String> contractIds, Instant then) {
        Map<String, VersionNumber> newest = new TreeMap<>();
        if (!contractIds.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select v.contractId, v.version from ContractVersionEntity v where v.contractId in :ids and v.publishedAt <= :then",
                            Object[].class)
                    .setParameter("ids", contractIds)
                    .setParameter("then", then)
                    .getResultList()
                    .forEach(row -> newest.merge(
                            (String) row[0],
                            new VersionNumber((String) row[1]),
                            BinaryOperator.maxBy(Comparator.naturalOrder())));
        }
        return newest.entrySet().stream()
                .map(entry -> new VersionKey(entry.getKey(), entry.getValue().value()))
                .toList();
    }

    /** The newest version of every contract. */
    List<ContractVersionEntity> newest() {
        return getEntityManager()
                .createQuery(
                        "select v from ContractVersionEntity v join ContractEntity c on c.id = v.contractId and c.latestVersion = v.version order by v.contractId",
                        ContractVersionEntity.class)
                .getResultList();
    }
}
