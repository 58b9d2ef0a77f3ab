/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.SchemaFiles;
import dev.pacta.validation.files.SchemaFinding;
import dev.pacta.validation.files.SchemaReport;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaError;
import dev.pacta.validation.place.DataPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks data against a JSON Schema, and says what that asks for. */
record SchemaCheck(SchemaOptions options, Surroundings surroundings, Output output) {
    private static final int SHOWN = 20;

    /**
     * Checks all values of the files.
     *
     * @param reportFile takes the findings as JSON, when there is one
     */
    ExitCode check(List<DataPlace> places, Mode mode, @Nullable Path reportFile) {
        JsonSchema schema = options.compile();
        SchemaReport report = report(schema, places);
        ObjectNode document = document(report);
        if (reportFile != null) {
            ReportOutput.write(reportFile, Json.pretty(document));
        }
        report.findings().stream().limit(SHOWN).forEach(finding -> output.line(text(finding)));
        if (report.findings().size() > SHOWN) {
            output.line("… and more; --report FILE writes %s"
                    .formatted(
                            report.findings().size() == SchemaFiles.MOST_FINDINGS
                                    ? "the first %,d".formatted(SchemaFiles.MOST_FINDINGS)
                                    : "all %,d".formatted(report.findings().size())));
        }
        output.line("values %,d, invalid %,d, not finished %,d"
                .formatted(report.values(), report.invalid(), report.unfinished()));
        boolean blocked = !report.allValid() && mode == Mode.BLOCK;
        output.line(
                blocked
                        ? output.toned(Tone.BAD, "the data may not pass")
                        : output.toned(Tone.GOOD, "the data may pass"));
        output.document(document.put("blocked", blocked));
        return blocked ? ExitCode.AT_FAULT : ExitCode.FINE;
    }

    private SchemaReport report(JsonSchema schema, List<DataPlace> places) {
        TerminalProgress progress = new TerminalProgress(surroundings);
        try (CalledData called = new CalledData(surroundings, FileChecks.NO_VERDICT)) {
            try {
                return new SchemaFiles(schema, SchemaOptions.LIMITS, called::named, progress)
                        .check(called.files(places));
            } catch (UnreadableDataException unreadable) {
                throw CommandFailure.badCall(called.told(unreadable), FileChecks.NO_VERDICT);
            } catch (IOException trouble) {
                throw CommandFailure.surroundings("reading broke off: " + trouble.getMessage(), FileChecks.NO_VERDICT);
            } finally {
                progress.done();
            }
        }
    }

    /** Says what the schema asks for. */
    ExitCode explain() {
        new SchemaExplanation(options.name(), options.compile().outline(), output).tell();
        return ExitCode.FINE;
    }

    private static String text(SchemaFinding finding) {
        SchemaError error = finding.error();
        if (error == null) {
            return "%s: not finished: %s".formatted(finding.at(), finding.unfinished());
        }
        String where = error.instanceLocation().isEmpty() ? "" : error.instanceLocation() + " ";
        String why = error.schemaLocation().isEmpty() ? "" : " (%s)".formatted(error.schemaLocation());
        return "%s: %s%s: %s%s".formatted(finding.at(), where, error.keyword(), error.message(), why);
    }

    private ObjectNode document(SchemaReport report) {
        ObjectNode document = Json.object()
                .put("schema", options.name())
                .put("values", report.values())
                .put("invalid", report.invalid())
                .put("unfinished", report.unfinished());
        document.set("findings", Json.array(report.findings(), SchemaCheck::json));
        return document;
    }

    private static ObjectNode json(SchemaFinding finding) {
        ObjectNode json = Json.object().put("file", finding.file());
        if (finding.line() > 0) {
            json.put("line", finding.line());
        }
        return finding.error() == null
                ? json.put("unfinished", finding.unfinished())
                : json.put("instanceLocation", finding.error().instanceLocation())
                        .put("keyword", finding.error().keyword())
                        .put("schemaLocation", finding.error().schemaLocation())
                        .put("message", finding.error().message());
    }
}
