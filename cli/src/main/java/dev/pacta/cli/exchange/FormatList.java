/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import java.util.List;
import java.util.Locale;

/** The formats with their titles; as JSON with all that they say of themselves. */
final class FormatList {
    private FormatList() {}

    static ExitCode tell(Output output, List<Format> formats) {
        int width = formats.stream()
                .mapToInt(format -> format.name().length())
                .max()
                .orElse(0);
        formats.forEach(format ->
                output.line((format.name() + " ".repeat(width - format.name().length()) + "  "
                                + (format.described() ? format.title() : ""))
                        .stripTrailing()));
        output.document(Json.array(
                formats,
                format -> Json.object()
                        .put("format", format.name())
                        .put("title", format.title())
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                "holds",
                                Json.array(
                                        format.holds().stream().sorted().toList(),
                                        fact -> Json.object()
                                                .put("level", level(fact))
                                                .put("fact", fact.text())))));
        return ExitCode.FINE;
    }

    private static String level(Fact fact) {
        return fact.level().name().toLowerCase(Locale.ROOT);
    }
}
