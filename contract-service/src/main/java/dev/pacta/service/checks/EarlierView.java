/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.Change;
import dev.pacta.service.registry.DiffView;

/** What breaks the promise of a published version that is not the newest. */
public record EarlierView(String version, DiffView.ChangeView change) {
    static EarlierView of(Contract version, Change change) {
        return new EarlierView(version.version().value(), DiffView.ChangeView.of(change));
    }
}
