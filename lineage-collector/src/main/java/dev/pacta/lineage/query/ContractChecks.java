/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.store.Check;
import dev.pacta.lineage.store.CheckQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Answers what runs said of having checked data against a contract (run facet {@code pacta_contract}). Safe for many threads. */
@ApplicationScoped
public class ContractChecks {
    private final CheckQueries checks;

    ContractChecks(CheckQueries checks) {
        this.checks = checks;
    }

    /** A page of a contract's checks, the newest first. */
    public CheckPage of(String contract, int limit, int offset) {
        return new CheckPage(checks.page(contract, limit, offset), checks.count(contract), limit, offset);
    }

    /** The newest check of each contract that has any. */
    public Map<String, Check> latest(Collection<String> contracts) {
        Map<String, Check> latest = new HashMap<>();
        checks.latest(contracts).forEach(check -> latest.put(check.contract(), check));
        return latest;
    }
}
