/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public JSON-Schema-Test-Suite, where this machine has it: in the folder that {@code PACTA_JSON_SCHEMA_SUITE} names, in
 * {@code ~/.cache/pacta/json-schema-suite}, where {@code ./test} puts it, or among the shared inputs.
 */
final class SchemaSuite {
    /** One case. */
    record Case(
            String keyword,
            String group,
            String description,
            Object schema,
            @Nullable Object data,
            boolean valid) {
        @Override
        public String toString() {
            return keyword + ": " + group + ": " + description;
        }
    }

    private final Path root;

    private SchemaSuite(Path root) {
        this.root = root;
    }

    static Optional<SchemaSuite> find() {
        String named = System.getenv("PACTA_JSON_SCHEMA_SUITE");
        Path cached = Path.of(System.getProperty("user.home"), ".cache", "pacta", "json-schema-suite");
        return Stream.of(
                        Optional.ofNullable(named).map(Path::of),
                        Optional.of(cached),
                        SharedInputs.folder("standards/json-schema-test-suite"))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isDirectory(folder.resolve("tests")))
                .map(SchemaSuite::new)
                .findFirst();
    }

    /** The required cases of a draft, or those of an optional folder below it. */
    List<Case> cases(String draft) {
        try (Stream<Path> files = Files.list(root.resolve("tests").resolve(draft))) {
            List<Case> cases = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> cases.addAll(cases(file)));
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Case> cases(Path file) {
        String keyword = file.getFileName().toString().replace(".json", "");
        List<Case> cases = new ArrayList<>();
        for (Object each : (List<?>) read(file)) {
            Map<?, ?> group = (Map<?, ?>) each;
            for (Object test : (List<?>) group.get("tests")) {
                Map<?, ?> one = (Map<?, ?>) test;
                cases.add(new Case(
                        keyword,
                        String.valueOf(group.get("description")),
                        String.valueOf(one.get("description")),
                        group.get("schema"),
                        one.get("data"),
                        Boolean.TRUE.equals(one.get("valid"))));
            }
        }
        return cases;
    }

    /** The documents that the suite expects at http://localhost:1234. */
    Map<String, String> remotes() {
        Path folder = root.resolve("remotes");
        Map<String, String> remotes = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> remotes.put(
                            "http://localhost:1234/"
                                    + folder.relativize(file).toString().replace('\\', '/'),
                            text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return remotes;
    }

    private static Object read(Path file) {
        try {
            Object value = JsonTree.read(
                    JsonTree.factory(100, Integer.MAX_VALUE), text(file).getBytes(StandardCharsets.UTF_8));
            return Objects.requireNonNull(value);
        } catch (JsonTree.Malformed malformed) {
            throw new IllegalStateException(file.toString(), malformed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
