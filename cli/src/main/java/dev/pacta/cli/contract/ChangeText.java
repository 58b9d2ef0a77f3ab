/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import java.util.List;

/** A diff, as the server or {@code pacta diff} gives it, in words. */
final class ChangeText {
    private ChangeText() {}

    static void print(Output output, JsonNode diff) {
        output.line("%s -> %s, mode %s"
                .formatted(
                        diff.path("from").asText(),
                        diff.path("to").asText(),
                        diff.path("mode").asText()));
        for (JsonNode change : diff.path("changes")) {
            output.line("  %s %s: %s%s"
                    .formatted(
                            word(output, change),
                            change.path("path").asText(),
                            change.path("message").asText(),
                            output.toned(
                                    Tone.QUIET, "  [" + change.path("ruleId").asText() + "]")));
        }
        if (diff.path("changes").isEmpty()) {
            output.line("  nothing changed that a reader or writer would notice");
        }
        output.line(verdict(output, diff));
    }

    private static String verdict(Output output, JsonNode diff) {
        String weight = diff.path("weight").asText();
        return diff.path("compatible").asBoolean()
                ? output.toned(Tone.GOOD, "compatible") + "; the version number has to grow by: " + weight
                : output.toned(Tone.BAD, "breaking") + "; the version number has to grow by: " + weight;
    }

    private static String word(Output output, JsonNode change) {
        List<String> verdicts = List.of(
                change.path("consumer").asText(),
                change.path("producer").asText(),
                change.path("promise").asText());
        if (verdicts.contains("breaking")) {
            return output.toned(Tone.BAD, "breaking");
        }
        return verdicts.contains("risky")
                ? output.toned(Tone.CAREFUL, "risky   ")
                : output.toned(Tone.GOOD, "safe    ");
    }
}
