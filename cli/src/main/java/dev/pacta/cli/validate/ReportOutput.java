/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import dev.pacta.validation.report.ReportJson;
import dev.pacta.validation.report.ReportText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a report: on the console, as a document, and into a file. */
final class ReportOutput {
    private static final int SHOWN_VIOLATIONS = 20;

    private final Output output;

    ReportOutput(Output output) {
        this.output = output;
    }

    /** @param file takes the whole report as JSON, when there is one */
    void tell(CheckedData checked, @Nullable Path file) {
        JsonNode report = report(checked);
        if (file != null) {
            write(file, Json.pretty(report));
        }
        ReportText.write(checked.report(), SHOWN_VIOLATIONS).lines().forEach(output::line);
        checked.remarks().forEach(output::line);
        if (checked.quarantineFolder() != null) {
            output.line("%,d %s with their reasons are in %s"
                    .formatted(checked.quarantined(), checked.setAside(), checked.quarantineFolder()));
        }
        String others = checked.quarantined() > 0 ? "the other records may pass" : "the data may pass";
        output.line(
                checked.blocked() ? output.toned(Tone.BAD, "the data may not pass") : output.toned(Tone.GOOD, others));
        output.document(document(checked, report));
    }

    /** The report, and at its end what only tables have. */
    private static JsonNode report(CheckedData checked) {
        ObjectNode report = Json.read(ReportJson.write(checked.report()).getBytes(StandardCharsets.UTF_8))
                .map(ObjectNode.class::cast)
                .orElseThrow();
        checked.facts().forEach(report::put);
        return report;
    }

    private static JsonNode document(CheckedData checked, JsonNode report) {
        ObjectNode document = Json.object()
                .put("mode", checked.mode().name().toLowerCase(Locale.ROOT))
                .put("blocked", checked.blocked())
                .put("quarantined", checked.quarantined());
        if (checked.quarantineFolder() != null) {
            document.put("quarantineFolder", checked.quarantineFolder().toString());
        }
        if (!checked.remarks().isEmpty()) {
            document.set("remarks", Json.texts(checked.remarks()));
        }
        document.set("report", report);
        return document;
    }

    static void write(Path file, String json) {
        try {
            Files.writeString(file, json);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the report cannot be written to " + file + ": " + trouble.getMessage(),
                    "Check the folder and the permissions.");
        }
    }
}
