/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;

/** Names a contract version. */
public record VersionKey(String contract, String version) {
    public static VersionKey of(Contract contract) {
        return new VersionKey(contract.id().value(), contract.version().value());
    }

    /** As evidence names it. */
    public String subject() {
        return "contract/" + contract + "@" + version;
    }
}
