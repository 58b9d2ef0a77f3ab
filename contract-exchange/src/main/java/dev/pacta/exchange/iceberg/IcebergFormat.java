/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.iceberg;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;

/** What an Iceberg schema holds. */
final class IcebergFormat {
    static final Format FORMAT = Format.of(
                    "iceberg",
                    "Apache Iceberg",
                    "*.json",
                    Fact.structure(
                            Fact.MAP,
                            Fact.REQUIRED,
                            Fact.PRIMARY_KEY,
                            Fact.DESCRIPTION,
                            Fact.FORMAT,
                            Fact.MAX_LENGTH,
                            Fact.TIMEZONE))
            .stating(Fact.PHYSICAL_TYPE, Fact.OBJECT_PHYSICAL_TYPE)
            .remarking(
                    "Reads a schema alone and the metadata of a table, format versions 1 to 3; of a table the current"
                            + " schema.",
                    "The primary key is written as identifier fields, which Iceberg does not enforce.",
                    "What the table is partitioned by comes through when it is read; a schema alone cannot say it.");

    private IcebergFormat() {}
}
