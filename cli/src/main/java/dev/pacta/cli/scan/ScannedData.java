/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.validate.CalledData;
import dev.pacta.cli.validate.DatabaseOptions;
import dev.pacta.cli.validate.MomentOptions;
import dev.pacta.cli.validate.TerminalProgress;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.Mode;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.kafka.scan.TopicOutcome;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.PersonalScan;
import dev.pacta.validation.scan.ScanReport;
import dev.pacta.validation.tables.Database;
import dev.pacta.validation.tables.TableName;
import dev.pacta.validation.tables.TablePart;
import dev.pacta.validation.tables.TableScan;
import dev.pacta.validation.tables.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The data that a call names, and how much of it is looked at. */
final class ScannedData {
    static final String NO_VERDICT = "There is no verdict on any column.";
    private static final double WHOLE = 100;

    @Option(
            names = "--sample",
            paramLabel = "PERCENT",
            description =
                    "Look at about so many of a hundred records, such as 5%%. Files and topics are still read to their end.")
    private @Nullable String sample;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private DatabaseOptions place = new DatabaseOptions();

    @Mixin
    private TopicOptions topic = new TopicOptions();

    private Map<String, Long> unreadable = Map.of();

    void check(List<String> files) {
        topic.check();
        if (topic.wanted() && (place.wanted() || moment.wanted() || !files.isEmpty())) {
            throw CommandFailure.badCall("a topic is a call of its own", "Leave out --topic, or the other data.");
        }
        if (place.isHalf()) {
            throw CommandFailure.badCall("these options speak of a database", "Add --jdbc URL.");
        }
        if (place.wanted() && !files.isEmpty()) {
            throw CommandFailure.badCall("files and a table are two calls", "Leave out --jdbc, or the files.");
        }
        if (place.wanted() && moment.wanted()) {
            throw CommandFailure.badCall(
                    "--snapshot and --as-of are of Delta and Iceberg tables", "Leave out --jdbc, or these.");
        }
        if (!place.wanted() && !topic.wanted() && files.isEmpty()) {
            throw CommandFailure.badCall("there is nothing to scan", "Name the files after the options.");
        }
    }

    /**
     * Reads and judges.
     *
     * @param object by whose name a table is looked for that the call does not name
     */
    ScanReport read(List<String> files, @Nullable SchemaObject object, Surroundings surroundings) {
        PersonalScan scan = new PersonalScan();
        TerminalProgress progress = new TerminalProgress(surroundings);
        try (CalledData called = new CalledData(surroundings, NO_VERDICT)) {
            if (topic.wanted()) {
                note(topic.read(percent(), scan, progress), surroundings);
            } else if (place.wanted()) {
                table(name(object), scan, progress, surroundings);
            } else {
                files(called, files, object, scan, progress, surroundings);
            }
        } catch (UnreadableTableException unreadable) {
            throw DatabaseOptions.failure(unreadable, NO_VERDICT);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings("reading broke off: " + trouble.getMessage(), NO_VERDICT);
        } finally {
            progress.done();
        }
        ScanReport report = scan.finish();
        if (report.records() == 0 && report.unreadable() > 0) {
            throw CommandFailure.badCall(
                    "none of %,d records can be read%s".formatted(report.unreadable(), because()), NO_VERDICT);
        }
        return report;
    }

    private void files(
            CalledData called,
            List<String> files,
            @Nullable SchemaObject object,
            PersonalScan scan,
            TerminalProgress progress,
            Surroundings surroundings)
            throws IOException {
        List<Path> here = called.files(CalledData.places(files));
        try {
            FileScan.read(here, settings(surroundings), object, percent(), scan, progress);
        } catch (UnreadableDataException unreadable) {
            throw CommandFailure.badCall(called.told(unreadable), NO_VERDICT);
        }
    }

    private FileSettings settings(Surroundings surroundings) {
        return FileSettings.of(Mode.REPORT, null, Clock.systemUTC())
                .at(moment.moment())
                .with(() -> BucketSettings.of(surroundings.environment()));
    }

    /** How many records of what was read last could not be read, by the reason, where reasons are told. */
    Map<String, Long> unreadable() {
        return unreadable;
    }

    private String because() {
        return unreadable.isEmpty() ? "" : ": " + String.join("; ", unreadable.keySet());
    }

    private void note(TopicOutcome outcome, Surroundings surroundings) {
        unreadable = outcome.unreadable();
        if (outcome.left() > 0) {
            surroundings
                    .err()
                    .printf("Not all of the topic was read: %,d offsets before its end are left.%n", outcome.left());
        }
    }

    private void table(String name, PersonalScan scan, TerminalProgress progress, Surroundings surroundings)
            throws UnreadableTableException {
        try (Database database = Database.open(place.address(), surroundings.environment())) {
            TableScan.read(
                    database,
                    TableName.of(name),
                    part(),
                    scan,
                    Clock.systemUTC(),
                    rows -> progress.progress(Path.of(name), 0, 0, rows));
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }

    private TablePart part() {
        double percent = percent();
        return percent >= WHOLE ? TablePart.ALL : new TablePart(null, Map.of(), percent);
    }

    private String name(@Nullable SchemaObject object) {
        String table = place.table();
        if (table != null) {
            return table;
        }
        if (object == null) {
            throw CommandFailure.badCall("a database has many tables", "Name one with --table.");
        }
        return object.datasetName();
    }

    private double percent() {
        if (sample == null) {
            return WHOLE;
        }
        try {
            double percent =
                    Double.parseDouble(sample.endsWith("%") ? sample.substring(0, sample.length() - 1) : sample);
            if (percent > 0 && percent < WHOLE) {
                return percent;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw CommandFailure.badCall(
                "'%s' is no share between 0 and 100 percent".formatted(sample), "Such as --sample 5%.");
    }
}
