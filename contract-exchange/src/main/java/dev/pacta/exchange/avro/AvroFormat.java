/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;

/** What this format holds. */
final class AvroFormat {
    static final Format FORMAT = Format.of(
                    "avro",
                    "Avro",
                    "*.avsc",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.DESCRIPTION,
                            Fact.MAP,
                            Fact.REQUIRED,
                            Fact.ENUM,
                            Fact.FORMAT,
                            Fact.TIMEZONE,
                            Fact.PHYSICAL_TYPE))
            .keeping(AvroSchemaWriter.DEFAULT, AvroSchemaWriter.FULL_NAME, AvroSchemaWriter.ALIASES)
            .remarking(
                    "A property that is not required is a union with null whose default is null.",
                    "Names that Avro forbids are changed; the true name stays in the attribute pacta.name.",
                    "Of physical types it holds those of decimals and of Avro's own times.");

    private AvroFormat() {}
}
