/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import dev.pacta.policy.AccessPolicyReader;
import dev.pacta.policy.Action;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.PolicyReadResult;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.Reason;
import dev.pacta.policy.Resource;
import dev.pacta.policy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of {@code decisions.txt}. */
record Case(String name, DecisionRequest request, String expected) {
    private static final String NOW = "2026-06-01T00:00:00Z";

    static List<Case> all() {
        return text("decisions.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Case::of)
                .toList();
    }

    static PolicySet policies() {
        List<PolicyReadResult.Readable> documents = Arrays.stream(
                        text("policies.yaml").split("---\n"))
                .map(yaml -> AccessPolicyReader.read(yaml.getBytes(StandardCharsets.UTF_8), "policies.yaml"))
                .map(PolicyReadResult.Readable.class::cast)
                .toList();
        return PolicySet.of(documents);
    }

    private static Case of(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        String at = words(cells.get(1), "@").findFirst().orElse(NOW);
        List<Resource> inputs = cells.get(4).equals("-")
                ? List.of()
                : Arrays.stream(cells.get(4).split(" ")).map(Shop::resource).toList();
        Resource output = cells.get(5).equals("-") ? null : Shop.resource(cells.get(5));
        DecisionRequest request = new DecisionRequest(
                subject(cells.get(1)), Action.valueOf(cells.get(2)), cells.get(3), inputs, output, Instant.parse(at));
        return new Case(cells.get(0), request, cells.get(6));
    }

    private static Subject subject(String text) {
        return new Subject(
                "mira",
                words(text, "role:").toList(),
                words(text, "team:").toList(),
                words(text, "pipeline:").findFirst().orElse(null));
    }

    private static Stream<String> words(String text, String prefix) {
        return Arrays.stream(text.split(" "))
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()));
    }

    /** A decision as the table writes it. */
    static String shown(Decision decision) {
        Stream<String> rest = decision.allowed()
                ? decision.obligations().stream().map(Case::shown).sorted(Case::filtersLast)
                : decision.reasons().stream().map(Reason::code).distinct();
        return Stream.concat(Stream.of(decision.allowed() ? "allowed" : "denied"), rest)
                .collect(Collectors.joining(" "));
    }

    private static int filtersLast(String left, String right) {
        int filters = Boolean.compare(left.startsWith("filter"), right.startsWith("filter"));
        return filters != 0 ? filters : left.compareTo(right);
    }

    private static String shown(Obligation obligation) {
        return switch (obligation.kind()) {
            case MASK -> obligation.mask() + "(" + String.join(",", obligation.fields()) + ")";
            case ROW_FILTER -> "filter(" + obligation.filter() + ")";
        };
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Case.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
