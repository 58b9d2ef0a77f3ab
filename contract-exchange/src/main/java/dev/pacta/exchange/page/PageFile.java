/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import dev.pacta.contract.Contract;

/** Names of files that are called by their contract. */
final class PageFile {
    private PageFile() {}

    static String name(Contract contract, String ending) {
        String plain =
                contract.id().value().replaceAll("[^\\p{L}\\p{N}_.-]+", "-").replaceAll("[.]{2,}", ".");
        return plain + ending;
    }
}
