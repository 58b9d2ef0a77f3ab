/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules about where data may flow say of a pull request.
 *
 * @param byFile by the path of the file that brings it
 * @param unfinished rules that have more breaches than were looked at
 * @param unknown what contracts say that they are made of and the server does not know
 */
public record FlowAnswer(Map<String, List<Told>> byFile, List<String> unfinished, List<UnknownSource> unknown) {
    /** Nobody was asked. */
    public static final FlowAnswer NONE = new FlowAnswer(Map.of(), List.of(), List.of());

    private static final String MEND = "Mend it; pacta lineage check tries a document of rules by itself.";

    public FlowAnswer {
        byFile = Map.copyOf(byFile);
        unfinished = List.copyOf(unfinished);
        unknown = List.copyOf(unknown);
    }

    /**
     * A source.
     *
     * @param path of the contract that names it
     */
    public record UnknownSource(String path, String source) {}

    /**
     * One thing.
     *
     * @param path JSON pointer of what brings it
     * @param advice what to do about it, or empty
     * @param standing it is so without the pull request too
     */
    public record Told(
            String ruleId,
            Severity severity,
            Position place,
            String path,
            String message,
            String advice,
            boolean standing) {}

    static FlowAnswer of(JsonNode answer) {
        Map<String, List<Told>> byFile = new HashMap<>();
        for (JsonNode file : answer.path("files")) {
            List<Told> told = byFile.computeIfAbsent(file.path("path").asText(), any -> new ArrayList<>());
            file.path("problems").forEach(problem -> told.add(problem(problem)));
            file.path("breaches").forEach(breach -> told.add(breach(breach)));
        }
        List<String> unfinished = new ArrayList<>();
        answer.path("unfinished").forEach(rule -> unfinished.add(rule.asText()));
        List<UnknownSource> unknown = new ArrayList<>();
        for (JsonNode one : answer.path("unknownSources")) {
            unknown.add(new UnknownSource(
                    one.path("path").asText(), one.path("source").asText()));
        }
        return new FlowAnswer(byFile, unfinished, unknown);
    }

    private static Told problem(JsonNode node) {
        return new Told(
                node.path("ruleId").asText(),
                Severity.ERROR,
                place(node),
                node.path("path").asText(),
                node.path("message").asText(),
                MEND,
                false);
    }

    /** What weighs in no known way weighs most. */
    private static Told breach(JsonNode node) {
        boolean standing = node.path("standing").asBoolean(false);
        String description = node.path("description").asText("");
        Severity severity = node.path("severity").asText().equals("warning") ? Severity.WARNING : Severity.ERROR;
        return new Told(
                "lineage." + node.path("rule").asText(),
                standing ? Severity.INFO : severity,
                place(node),
                node.path("pointer").asText(),
                "%s%s: %s%s"
                        .formatted(
                                standing ? "stands already: " : "",
                                node.path("title").asText(),
                                node.path("way").asText(),
                                description.isEmpty() ? "" : ". " + description),
                "",
                standing);
    }

    private static Position place(JsonNode node) {
        return new Position(
                Math.max(1, node.path("line").asInt(1)),
                Math.max(1, node.path("column").asInt(1)));
    }
}
