/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;

/** What is found under a published version. */
public sealed interface StoredVersion {
    /** The contract, as when it was published. */
    record Readable(Contract contract) implements StoredVersion {}

    /**
     * It was readable when it was published and is no more: the row was damaged, or Pacta has changed.
     *
     * @param reason names places, never what stands there
     */
    record Unreadable(String reason) implements StoredVersion {}
}
