/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.spark;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.TableFiles;

/** Writes the JSON of a Spark schema for each table, as {@code StructType.fromJson} reads it. */
public final class SparkExporter implements Exporter {
    @Override
    public String format() {
        return SparkFormat.FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        return TableFiles.write(
                contract,
                SparkFormat.FORMAT,
                SparkSchema.NAMES,
                ".json",
                (object, columns, losses) -> JsonReading.pretty(SparkSchema.write(columns)));
    }

    @Override
    public Format about() {
        return SparkFormat.FORMAT;
    }
}
