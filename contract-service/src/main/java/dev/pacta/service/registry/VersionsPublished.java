/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import java.util.List;

/** Told to other rooms, within the transaction, when versions are published that were not there before. */
public record VersionsPublished(List<VersionView> versions, String publisher) {
    public VersionsPublished {
        versions = List.copyOf(versions);
    }
}
