/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.contract.naming.DatasetName;

/** What the checks call a place, so that the lineage's name of it can be read from it. */
public record StreamName(String namespace, String name) {
    private static final String BETWEEN = "\n";

    /** As one text. */
    public String text() {
        return namespace + BETWEEN + name;
    }

    static DatasetName dataset(String text) {
        int between = text.indexOf(BETWEEN);
        return new DatasetName(text.substring(0, between), text.substring(between + BETWEEN.length()));
    }
}
