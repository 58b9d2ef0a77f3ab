/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.spark;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;

/** What a Spark schema holds. */
final class SparkFormat {
    static final Format FORMAT = Format.of(
                    "spark",
                    "Spark StructType",
                    "*.json",
                    Fact.structure(
                            Fact.MAP, Fact.REQUIRED, Fact.DESCRIPTION, Fact.FORMAT, Fact.MAX_LENGTH, Fact.TIMEZONE))
            .stating(Fact.PHYSICAL_TYPE, Fact.OBJECT_PHYSICAL_TYPE)
            .remarking(
                    "Columns are called by their physical names.",
                    "A primary key is written as a column that is never null.",
                    "Comments stand in the metadata of a field.");

    private SparkFormat() {}
}
