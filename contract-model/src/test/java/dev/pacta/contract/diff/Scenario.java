/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.ContractFixture;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A pair of contracts and what has to be found. A file names either whole contracts ({@code contract}), or what differs in one schema
 * object ({@code object}) or in one property ({@code property}); what every contract needs is filled in.
 */
record Scenario(
        String name, ContractDocument before, ContractDocument after, DiffSettings settings, List<Expected> expected) {
    /** A change as a scenario writes it. */
    record Expected(
            String rule, String path, String at, String consumer, String producer, String promise, String example) {
        static Expected of(Change change) {
            return new Expected(
                    change.ruleId(),
                    change.path(),
                    String.valueOf(change.afterPointer()),
                    lower(change.consumer()),
                    lower(change.producer()),
                    lower(change.promise()),
                    Objects.requireNonNullElse(change.counterexample(), ""));
        }

        private static String lower(Verdict verdict) {
            return verdict.name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Scenario> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios/diff"))) {
            return files.sorted().map(Scenario::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static Scenario read(Path file) {
        try {
            Map<?, ?> written = (Map<?, ?>) Objects.requireNonNull(
                    new YamlReader().read(Files.readAllBytes(file)).toJava());
            Object today = written.get("today");
            return new Scenario(
                    file.getFileName().toString().replace(".yaml", ""),
                    document(written, "before"),
                    document(written, "after"),
                    new DiffSettings(
                            Map.of(),
                            List.of(),
                            today == null ? null : LocalDate.parse(today.toString()),
                            written.containsKey("judgeVersion")),
                    ((List<?>) written.get("changes"))
                            .stream()
                                    .map(change -> expected((Map<?, ?>) change))
                                    .toList());
        } catch (IOException | YamlException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static Expected expected(Map<?, ?> change) {
        return new Expected(
                String.valueOf(change.get("rule")),
                String.valueOf(change.get("path")),
                String.valueOf(change.get("at")),
                String.valueOf(change.get("consumer")),
                String.valueOf(change.get("producer")),
                String.valueOf(change.get("promise")),
                Objects.requireNonNullElse(change.get("example"), "").toString());
    }

    private static ContractDocument document(Map<?, ?> written, String side) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("apiVersion", "v3.2.0");
        contract.put("kind", "DataContract");
        contract.put("id", "scenario");
        contract.put("version", "1.0.0");
        contract.put("status", "active");
        if (written.get("contract") instanceof Map<?, ?> whole) {
            contract.putAll(part(whole, side));
        } else if (written.get("object") instanceof Map<?, ?> object) {
            contract.put("schema", List.of(named("orders", part(object, side))));
        } else {
            Map<String, Object> property = named("subject", part((Map<?, ?>) written.get("property"), side));
            contract.put("schema", List.of(named("orders", Map.of("properties", List.of(property)))));
        }
        return ContractFixture.document(JsonText.of(contract));
    }

    private static Map<String, Object> named(String name, Map<String, Object> rest) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", name);
        named.putAll(rest);
        return named;
    }

    @SuppressWarnings("unchecked") // keys of a mapping are texts
    private static Map<String, Object> part(Map<?, ?> written, String side) {
        return (Map<String, Object>) written.get(side);
    }
}
