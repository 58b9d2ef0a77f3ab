/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<ContractEntity, String> {
    /** Until the transaction ends nobody else publishes a version of this contract. */
    void lock(String contractId) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:id, 1))", Object.class)
                .setParameter("id", contractId)
                .getSingleResult();
    }
}
