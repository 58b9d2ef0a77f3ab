/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class GitBranchRepository implements PanacheRepositoryBase<GitBranchEntity, GitBranchEntity.Key> {
    /** Until the transaction ends no other replica takes over this branch; false when one does already. */
    boolean tryLock(GitBranchEntity.Key key) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:branch, 2))", Boolean.class)
                .setParameter("branch", key.url() + " " + key.branch())
                .getSingleResult();
    }
}
