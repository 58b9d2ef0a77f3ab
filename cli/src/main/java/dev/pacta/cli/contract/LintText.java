/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import java.util.Locale;

/** Messages of the lint as text and JSON. */
final class LintText {
    private LintText() {}

    /** {@code file:line:column: severity rule: message}, which editors and builds know how to follow. */
    static String plain(LintMessage message) {
        return line(message, name(message.severity()), message.ruleId());
    }

    static String toned(Output output, LintMessage message) {
        return line(
                message,
                output.toned(tone(message.severity()), name(message.severity())),
                output.toned(Tone.QUIET, message.ruleId()));
    }

    private static String line(LintMessage message, String severity, String rule) {
        Position position = message.position();
        return message.source() + ':' + position.line() + ':' + position.column() + ": " + severity + ' ' + rule + ": "
                + message.message();
    }

    static JsonNode json(LintMessage message) {
        ObjectNode json = Json.object()
                .put("ruleId", message.ruleId())
                .put("severity", name(message.severity()))
                .put("source", message.source())
                .put("line", message.position().line())
                .put("column", message.position().column())
                .put("path", message.path())
                .put("message", message.message());
        return message.fix() == null ? json : json.put("fix", message.fix().title());
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.CAREFUL;
            case INFO -> Tone.QUIET;
        };
    }
}
