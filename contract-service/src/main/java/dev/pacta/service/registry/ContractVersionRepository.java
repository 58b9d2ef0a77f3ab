/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /** The newest version of every contract. */
    List<ContractVersionEntity> newest() {
        return getEntityManager()
                .createQuery(
                        "select v from ContractVersionEntity v join ContractEntity c on c.id = v.contractId and c.latestVersion = v.version order by v.contractId",
                        ContractVersionEntity.class)
                .getResultList();
    }
}
