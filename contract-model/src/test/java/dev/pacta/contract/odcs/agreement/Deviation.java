/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import dev.pacta.contract.OdcsVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A difference from the published JSON Schema that is meant.
 *
 * @param ruleId of our message at the place where it happens
 * @param accepted whether we take what the schema refuses, else we refuse what it takes
 * @param neutral a value that both take, to show that nothing else differs
 */
record Deviation(
        String ruleId, Set<OdcsVersion> versions, boolean accepted, String condition, String reason, Object neutral) {
    static final List<Deviation> ALL = List.of(
            new Deviation(
                    "odcs.identity",
                    EnumSet.range(OdcsVersion.V3_0_0, OdcsVersion.V3_2_0),
                    false,
                    "`id` or `version` is blank, longer than 255 or 100 characters, or has control characters",
                    "The two name a contract in the registry, in addresses and in evidence; the standard calls both required, "
                            + "its schema takes the empty text.",
                    "x"),
            new Deviation(
                    "odcs.duckdb.schema",
                    EnumSet.range(OdcsVersion.V3_0_0, OdcsVersion.V3_0_2),
                    true,
                    "`schema` of a DuckDB server is text",
                    "The standard's text means the schema's name; its JSON Schema says integer until 3.0.2 and text from 3.1.0 on. "
                            + "Both are taken, the text with a warning.",
                    7),
            new Deviation(
                    "odcs.id.wide",
                    EnumSet.of(OdcsVersion.V3_1_0),
                    true,
                    "an `id` has letters beyond ASCII or other characters that 3.2.0 allows",
                    "RFC 0026a of the standard widened the form of ids, and tools write it into 3.1.0 documents already; "
                            + "taken with a warning.",
                    "x"),
            new Deviation(
                    "odcs.enum.duplicate",
                    EnumSet.of(OdcsVersion.V3_2_0),
                    false,
                    "two entries of an `enum` have the same value and differ in something else, such as the label",
                    "The standard's text demands that the values differ, which JSON Schema cannot say.",
                    "only once"));
}
