/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import java.util.List;

/** Told to other rooms, within the transaction, when versions are published that were not there before. */
public record VersionsPublished(List<Version> versions) {
    public VersionsPublished {
        versions = List.copyOf(versions);
    }

    /** What is published, and the contract in it. */
    public record Version(VersionView view, Contract contract) {}
}
