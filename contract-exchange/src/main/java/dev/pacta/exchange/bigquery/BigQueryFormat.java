/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.bigquery;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;

/** What a BigQuery schema holds. */
final class BigQueryFormat {
    /** The custom property that keeps the policy tags of a column. */
    static final String POLICY_TAGS = "policyTags";

    static final Format FORMAT = Format.of(
                    "bigquery",
                    "BigQuery schema",
                    "*.json",
                    Fact.structure(Fact.REQUIRED, Fact.DESCRIPTION, Fact.FORMAT, Fact.MAX_LENGTH, Fact.TIMEZONE))
            .keeping("defaultValue", POLICY_TAGS)
            .stating(Fact.PHYSICAL_TYPE, Fact.OBJECT_PHYSICAL_TYPE)
            .remarking(
                    "Reads the list of fields that bq show --schema prints, and a whole table of the REST API.",
                    "A map is written as a repeated record of key and value; a list inside a list as a record around"
                            + " it.");

    private BigQueryFormat() {}
}
