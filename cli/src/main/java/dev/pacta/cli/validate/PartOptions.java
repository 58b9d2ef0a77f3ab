/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.validation.tables.TablePart;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A part of a table instead of all of it. */
final class PartOptions {
    @Option(
            names = "--since",
            paramLabel = "COLUMN[=VALUE]",
            description =
                    "Check only rows whose value in this column is greater; without a value, than that in --state.")
    private @Nullable String since;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Where --since finds how far the last run came, and where this one says it when the data may pass."
                            + " For a Delta or Iceberg table: where results of its files are kept, so that the next run reads new ones only.")
    private @Nullable Path state;

    @Option(
            names = "--partition",
            paramLabel = "COLUMN=VALUE",
            description = "Check only rows with this value; may be repeated.")
    private Map<String, String> partitions = Map.of();

    @Option(
            names = "--sample",
            paramLabel = "PERCENT",
            description = "Check about so many of a hundred rows, such as 5%%.")
    private @Nullable String sample;

    boolean wanted() {
        return since != null || state != null || sample != null || !partitions.isEmpty();
    }

    /** Whether something is said that only a database understands. */
    boolean wantedOfDatabase() {
        return since != null || sample != null || !partitions.isEmpty();
    }

    /** Where something is kept from one run to the next. */
    @Nullable
    Path state() {
        return state;
    }

    /** @param table of which the state speaks */
    TablePart part(String table) {
        if (since == null && state != null) {
            throw CommandFailure.badCall("--state keeps how far --since has come", "Add --since COLUMN.");
        }
        try {
            return new TablePart(since == null ? null : watermark(since, table), partitions, percent());
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }

    private TablePart.Watermark watermark(String given, String table) {
        int sign = given.indexOf('=');
        String column = sign < 0 ? given : given.substring(0, sign);
        String value = sign < 0 ? null : given.substring(sign + 1);
        if (value != null && state != null) {
            throw CommandFailure.badCall("--since with a value and --state say two things", "Leave one of them out.");
        }
        if (state == null && value == null) {
            throw CommandFailure.badCall(
                    "--since needs a value or a --state", "Such as --since %s=2026-01-01".formatted(column));
        }
        return new TablePart.Watermark(column, state == null ? value : WatermarkFile.read(state, table, column));
    }

    private @Nullable Double percent() {
        if (sample == null) {
            return null;
        }
        try {
            return Double.valueOf(sample.endsWith("%") ? sample.substring(0, sample.length() - 1) : sample);
        } catch (NumberFormatException noNumber) {
            throw CommandFailure.badCall("'%s' is no share of a hundred".formatted(sample), "Such as --sample 5%.");
        }
    }

    /** Remembers how far a run has come, after all else has succeeded. */
    void remember(TablePart.@Nullable Watermark reached, String table) {
        if (state != null && reached != null && reached.value() != null) {
            WatermarkFile.write(state, table, reached.column(), reached.value());
        }
    }
}
