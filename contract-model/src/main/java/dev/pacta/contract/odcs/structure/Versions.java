/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import org.jspecify.annotations.Nullable;

/** From which version of the standard something holds, and before which it no longer does. */
record Versions(OdcsVersion from, @Nullable OdcsVersion before) {
    static Versions from(OdcsVersion version) {
        return new Versions(version, null);
    }

    static Versions before(OdcsVersion version) {
        return new Versions(OdcsVersion.values()[0], version);
    }

    boolean hold(OdcsVersion version) {
        return version.atLeast(from) && (before == null || !version.atLeast(before));
    }

    boolean areLaterThan(OdcsVersion version) {
        return !version.atLeast(from);
    }
}
