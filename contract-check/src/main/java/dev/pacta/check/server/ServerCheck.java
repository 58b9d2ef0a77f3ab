/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.check.result.Reach;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Verdict;
import dev.pacta.contract.diff.Verdicts;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.diff.Where;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of one file: the comparison with what is published, the rules of governance, and who reads what changes.
 *
 * @param from the published version; null when there is none
 * @param earlier what breaks the promise of a version before the newest one, as a transitive mode counts it, and is not waived there
 * @param sources what the change takes away and other contracts of the server say they are made of
 * @param problem why it could not be judged; null when it was
 */
public record ServerCheck(
        @Nullable String from,
        CompatibilityMode mode,
        List<Change> changes,
        List<Governance> governance,
        List<Reach> impact,
        List<Waiver> waived,
        List<Earlier> earlier,
        List<Source> sources,
        @Nullable String problem) {
    public ServerCheck {
        changes = List.copyOf(changes);
        governance = List.copyOf(governance);
        impact = List.copyOf(impact);
        waived = List.copyOf(waived);
        earlier = List.copyOf(earlier);
        sources = List.copyOf(sources);
    }

    /** A break against the published version that is named. */
    public record Earlier(String version, Change change) {}

    /**
     * A property of another contract that is made of something that goes.
     *
     * @param source as the other contract's {@code transformSourceObjects} names it
     * @param path of the property
     */
    public record Source(
            String source, String contract, @Nullable String owner, String path) {}

    /** What a rule of governance says. */
    public record Governance(String ruleId, Severity severity, Position place, String path, String message) {}

    /** Reads one entry of the answer; what is not known there is taken for the strictest. */
    public static ServerCheck of(JsonNode node) {
        JsonNode problem = node.path("problem");
        return new ServerCheck(
                text(node, "from"),
                CompatibilityMode.of(upper(node, "mode")).orElse(CompatibilityMode.BACKWARD),
                each(node.path("changes"), ServerCheck::change),
                each(node.path("governance"), ServerCheck::governance),
                each(node.path("impact"), ServerCheck::reach),
                each(node.path("waived"), Function.<JsonNode>identity()).stream()
                        .flatMap(ServerCheck::waiver)
                        .toList(),
                each(
                        node.path("earlier"),
                        each -> new Earlier(each.path("version").asText(), change(each.path("change")))),
                each(node.path("sources"), ServerCheck::source),
                problem.isMissingNode() || problem.isNull()
                        ? null
                        : problem.path("detail").asText(problem.asText("it could not be judged")));
    }

    private static Change change(JsonNode node) {
        return new Change(
                node.path("ruleId").asText(),
                word(node, "kind", Change.Kind.CHANGED),
                new Where(
                        node.path("path").asText(),
                        text(node, "schemaObject"),
                        text(node, "property"),
                        text(node, "beforePointer"),
                        text(node, "afterPointer")),
                text(node, "before"),
                text(node, "after"),
                new Verdicts(
                        word(node, "consumer", Verdict.BREAKING),
                        word(node, "producer", Verdict.BREAKING),
                        word(node, "promise", Verdict.BREAKING)),
                word(node, "weight", Weight.MAJOR),
                node.path("message").asText(),
                text(node, "counterexample"),
                null);
    }

    private static Governance governance(JsonNode node) {
        return new Governance(
                node.path("ruleId").asText(),
                word(node, "severity", Severity.ERROR),
                new Position(
                        Math.max(1, node.path("line").asInt(1)),
                        Math.max(1, node.path("column").asInt(1))),
                node.path("path").asText(""),
                node.path("message").asText());
    }

    private static Source source(JsonNode node) {
        return new Source(
                node.path("source").asText(),
                node.path("contract").asText(),
                text(node, "owner"),
                node.path("path").asText());
    }

    private static Reach reach(JsonNode node) {
        return new Reach(
                node.path("tier").asText(),
                node.path("path").asText(),
                name(node.path("job")),
                name(node.path("dataset")),
                each(node.path("fields"), JsonNode::asText),
                text(node, "owner"),
                text(node, "lastSeen"));
    }

    /** A waiver that says not until when, or by whom, is none. */
    private static Stream<Waiver> waiver(JsonNode node) {
        try {
            String until = node.path("until").asText();
            return Stream.of(new Waiver(
                    node.path("ruleId").asText(),
                    node.path("path").asText(),
                    null,
                    node.path("by").asText(),
                    node.path("reason").asText(),
                    LocalDate.parse(until.substring(0, Math.min(10, until.length())))));
        } catch (DateTimeParseException | IllegalArgumentException unusable) {
            return Stream.empty();
        }
    }

    /** Jobs and datasets come as {@code {namespace, name}}, or as their name alone. */
    private static @Nullable String name(JsonNode node) {
        return node.isObject() ? text(node, "name") : node.isTextual() ? node.asText() : null;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static String upper(JsonNode node, String key) {
        return node.path(key).asText("").toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @SuppressWarnings("unchecked") // the class of an enum's constant is the enum
    private static <E extends Enum<E>> E word(JsonNode node, String key, E otherwise) {
        String written = upper(node, key);
        for (E constant : ((Class<E>) otherwise.getDeclaringClass()).getEnumConstants()) {
            if (constant.name().equals(written)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> entry) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(entry.apply(node)));
        return list;
    }
}
