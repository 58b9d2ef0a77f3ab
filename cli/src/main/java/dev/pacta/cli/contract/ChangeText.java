/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import java.util.ArrayList;
import java.util.List;

/** A diff, as the server or {@code pacta diff} gives it, in words. */
final class ChangeText {
    private static final String BREAKING = "breaking";
    private static final String RISKY = "risky";
    private static final String SAFE = "safe";

    private ChangeText() {}

    static void print(Output output, JsonNode diff) {
        output.line("%s -> %s, mode %s"
                .formatted(
                        diff.path("from").asText(),
                        diff.path("to").asText(),
                        diff.path("mode").asText()));
        for (String group : List.of(BREAKING, RISKY, SAFE)) {
            List<JsonNode> changes = changes(diff, group);
            if (!changes.isEmpty()) {
                output.line("");
                output.line(output.toned(tone(group), group + " (" + changes.size() + ")"));
                output.line(output.toned(Tone.QUIET, "  consumer  producer  promise"));
                changes.forEach(change -> print(output, change, group));
            }
        }
        if (diff.path("changes").isEmpty()) {
            output.line("  nothing changed that a reader or writer would notice");
        }
        output.line("");
        output.line(verdict(output, diff));
    }

    private static void print(Output output, JsonNode change, String group) {
        String verdicts = "  " + padded(word(change, "consumer"), 10) + padded(word(change, "producer"), 10)
                + padded(word(change, "promise"), 9);
        String waived = change.hasNonNull("waiver") ? " (waived)" : "";
        output.line(output.toned(tone(group), verdicts) + " "
                + change.path("message").asText() + waived
                + output.toned(Tone.QUIET, "  [" + change.path("ruleId").asText() + "]"));
        if (change.hasNonNull("counterexample")) {
            output.line(" ".repeat(verdicts.length() + 1)
                    + output.toned(
                            Tone.QUIET,
                            "for example: " + change.path("counterexample").asText()));
        }
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    private static String verdict(Output output, JsonNode diff) {
        String due =
                "; the version number has to grow by: " + diff.path("weight").asText();
        String next = diff.hasNonNull("nextVersion")
                ? ", next version " + diff.path("nextVersion").asText()
                : "";
        return (diff.path("compatible").asBoolean()
                        ? output.toned(Tone.GOOD, "compatible")
                        : output.toned(Tone.BAD, BREAKING))
                + due
                + next;
    }

    private static List<JsonNode> changes(JsonNode diff, String group) {
        List<JsonNode> changes = new ArrayList<>();
        diff.path("changes").forEach(change -> {
            if (group(change).equals(group)) {
                changes.add(change);
            }
        });
        return changes;
    }

    private static String group(JsonNode change) {
        List<String> verdicts = List.of(
                change.path("consumer").asText(),
                change.path("producer").asText(),
                change.path("promise").asText());
        return verdicts.contains(BREAKING) ? BREAKING : verdicts.contains(RISKY) ? RISKY : SAFE;
    }

    private static String word(JsonNode change, String side) {
        String verdict = change.path(side).asText();
        return verdict.equals(SAFE) ? "-" : verdict;
    }

    private static Tone tone(String group) {
        return group.equals(BREAKING) ? Tone.BAD : group.equals(RISKY) ? Tone.CAREFUL : Tone.GOOD;
    }
}
