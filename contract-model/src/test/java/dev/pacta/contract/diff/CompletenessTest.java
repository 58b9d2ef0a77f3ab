/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Every key of the standard counts, and nothing else does. */
class CompletenessTest {
    /** Values that stand for others where not every text is allowed. */
    private static final List<Object> SUBSTITUTES = List.of(
            "v3.1.0",
            "measure",
            "uniqueness",
            "nullValues",
            "i64",
            "f64",
            "euclidean",
            "float16",
            "timestamp",
            "integer",
            "string",
            "library",
            "hive",
            "redshift",
            "legacy.other",
            "2027-05-05",
            "P2Y",
            "NONE");

    /** Keys that have one value only, or that name the two sides of the comparison. */
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "/kind",
            "/version",
            "/schema/0/logicalType",
            "/schema/0/relationships/0/type",
            "/schema/0/properties/0/relationships/0/type");

    private final Map<String, Object> rich = rich();

    @Test
    void everyValueThatIsAnotherIsFoundWhereItStands() {
        List<String> missed = new ArrayList<>();
        for (Step leaf : steps(rich, "")) {
            for (Object other : others(leaf.value())) {
                Contract changed = with(leaf.pointer(), other);
                if (changed != null) {
                    if (!isFound(changed, leaf.pointer())) {
                        missed.add(leaf.pointer() + " -> " + other);
                    }
                    break;
                }
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void everyKeyOrItemThatIsGoneIsFoundWhereItStood() {
        List<String> missed = new ArrayList<>();
        for (Step step : steps(rich, "")) {
            Contract changed = with(step.pointer(), GONE);
            if (changed != null && !isFound(changed, step.pointer())) {
                missed.add(step.pointer());
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void nearlyEveryValueCanBeReplaced() {
        Set<String> fixed = new TreeSet<>();
        for (Step step : steps(rich, "")) {
            boolean leaf = !(step.value() instanceof Map) && !(step.value() instanceof List);
            if (leaf && others(step.value()).stream().noneMatch(other -> with(step.pointer(), other) != null)) {
                fixed.add(step.pointer().substring(step.pointer().lastIndexOf('/') + 1));
            }
        }

        // What is allowed beside these depends on their value; the version has to know every key of the document.
        assertThat(fixed).containsExactly("apiVersion", "kind", "logicalType", "type");
    }

    @RepeatedTest(20)
    void anotherOrderOfKeysAndListsIsNoChange(RepetitionInfo repetition) {
        Object shuffled = shuffled(rich, "", new Random(repetition.getCurrentRepetition()));

        assertThat(changes(contract(shuffled))).extracting(Change::message).isEmpty();
    }

    @Test
    void theRichDocumentHasEveryKeyOfTheOfficialSchemas() throws IOException, YamlException {
        Optional<Path> folder = SharedInputs.folder("standards/odcs/schema");
        assumeTrue(folder.isPresent(), "SKIPPED: the standard's schemas are not beside this checkout");
        Set<String> official = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            for (Path file :
                    files.filter(one -> one.toString().contains("-v3.")).toList()) {
                keys(new YamlReader().read(Files.readAllBytes(file)).toJava(), official);
            }
        }
        Set<String> mine = new TreeSet<>();
        steps(rich, "")
                .forEach(
                        step -> mine.add(step.pointer().substring(step.pointer().lastIndexOf('/') + 1)));

        official.removeAll(mine);

        // The old name of metric, and an old name of stagingDir: a document has one or the other.
        assertThat(official).isSubsetOf("rule", "staging_dir");
    }

    private static final Object GONE = new Object();

    private record Step(String pointer, Object value) {}

    private boolean isFound(Contract changed, String pointer) {
        return WITHOUT_MEANING.contains(pointer)
                // Writing out the type that a rule has anyway is no change.
                || pointer.matches("/schema/0/quality/[019]/type")
                || changes(changed).stream()
                        .anyMatch(change ->
                                touches(change.beforePointer(), pointer) || touches(change.afterPointer(), pointer));
    }

    /** A change may stand at the value, inside it, at what it is part of, or beside it: never at the document as a whole. */
    private static boolean touches(String found, String pointer) {
        String around = found.substring(0, Math.max(0, found.lastIndexOf('/')));
        boolean beside = around.lastIndexOf('/') > 0 && pointer.startsWith(around + "/");
        return found.equals(pointer)
                || found.startsWith(pointer + "/")
                || (!found.isEmpty() && pointer.startsWith(found + "/"))
                || beside;
    }

    private List<Change> changes(Contract changed) {
        return ContractDiff.between(contract(rich), changed).changes();
    }

    private static List<Object> others(Object value) {
        List<Object> others = new ArrayList<>();
        if (value instanceof Boolean flag) {
            return List.of(!flag);
        }
        if (value instanceof Number number) {
            return List.of(new java.math.BigDecimal(number.toString()).add(java.math.BigDecimal.ONE));
        }
        if (value instanceof String text) {
            others.add(text + "x");
            SUBSTITUTES.stream().filter(other -> !other.equals(text)).forEach(others::add);
        }
        return others;
    }

    /** The rich document with another value at one place; null when it is no contract then. */
    private Contract with(String pointer, Object other) {
        return read(replaced(rich, pointer.substring(1).split("/"), 0, other));
    }

    private static Object replaced(Object node, String[] path, int depth, Object other) {
        if (depth == path.length) {
            return other;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            int index = Integer.parseInt(path[depth]);
            Object inside = replaced(list.get(index), path, depth + 1, other);
            if (inside == GONE) {
                copy.remove(index);
            } else {
                copy.set(index, inside);
            }
            return copy;
        }
        Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) node);
        Object inside = replaced(copy.get(path[depth]), path, depth + 1, other);
        if (inside == GONE) {
            copy.remove(path[depth]);
        } else {
            copy.put(path[depth], inside);
        }
        return copy;
    }

    private static List<Step> steps(Object node, String pointer) {
        List<Step> steps = new ArrayList<>();
        Map<String, Object> children = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> children.put(String.valueOf(key), value));
        } else if (node instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                children.put(String.valueOf(index), list.get(index));
            }
        }
        children.forEach((key, value) -> {
            steps.add(new Step(pointer + "/" + key, value));
            steps.addAll(steps(value, pointer + "/" + key));
        });
        return steps;
    }

    /** Lists whose order has a meaning stay as they are: both sides of a relationship, and values that nobody but their owner knows. */
    private static Object shuffled(Object node, String key, Random random) {
        if (node instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> copy = new LinkedHashMap<>();
            entries.forEach(entry ->
                    copy.put(entry.getKey(), shuffled(entry.getValue(), String.valueOf(entry.getKey()), random)));
            return copy;
        }
        if (!(node instanceof List<?> list)
                || Set.of("from", "to", "a", "checks").contains(key)) {
            return node;
        }
        List<Object> copy = new ArrayList<>(
                list.stream().map(item -> shuffled(item, key, random)).toList());
        Collections.shuffle(copy, random);
        return copy;
    }

    private static void keys(Object schema, Set<String> keys) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(key -> keys.add(String.valueOf(key)));
            }
            map.values().forEach(value -> keys(value, keys));
        } else if (schema instanceof List<?> list) {
            list.forEach(value -> keys(value, keys));
        }
    }

    private static Contract contract(Object document) {
        return Optional.ofNullable(read(document)).orElseThrow(() -> new AssertionError("not a contract"));
    }

    private static Contract read(Object document) {
        byte[] bytes = JsonText.of(document).getBytes(StandardCharsets.UTF_8);
        return new OdcsReader().read(bytes, "rich.yaml") instanceof ReadResult.Readable readable
                ? readable.document().contract().orElse(null)
                : null;
    }

    @SuppressWarnings("unchecked") // the document is a mapping
    private static Map<String, Object> rich() {
        try {
            YamlNode root =
                    new YamlReader().read(Files.readAllBytes(Path.of("src/test/resources/diff/rich.odcs.yaml")));
            return new HashMap<>((Map<String, Object>) root.toJava());
        } catch (IOException | YamlException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
