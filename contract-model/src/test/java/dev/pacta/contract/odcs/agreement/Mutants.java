/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.odcs.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The seeded corpora of one version: random rich documents and the standard's examples, changed one to three times. */
final class Mutants {
    private static final int OF_EXAMPLES = 5_000;
    private static final int OF_RANDOM_DOCUMENTS = 5_000;
    private static final int OF_CUSTOM_VALUES = 500;
    private static final long SEED = 20261121;
    /** Every so often a whole document of any size; otherwise a slice, because what is large is repetitive. */
    private static final int WHOLE = 200;

    private final OfficialSchema official;
    private final Random random = new Random(SEED);
    private final RandomDocuments documents;
    private final Mutations mutations;

    Mutants(OfficialSchema official) {
        this.official = official;
        this.documents = new RandomDocuments(official.text(), random);
        this.mutations = new Mutations(random, vocabulary(), documents);
    }

    /** The keys and words of all versions, from our own definition, so that the corpus does not depend on which files are at hand. */
    private static List<JsonNode> vocabulary() {
        return Stream.of(OdcsVersion.V3_0_0, OdcsVersion.V3_0_2, OdcsVersion.V3_1_0, OdcsVersion.V3_2_0)
                .map(version -> Trees.json(Structure.jsonSchema(version, key -> "")))
                .toList();
    }

    /** Calls with each random document and how it was changed; every fifth is left as it is. */
    void ofRandomDocuments(BiConsumer<Map<String, @Nullable Object>, String> consumer) {
        for (int round = 0; round < OF_RANDOM_DOCUMENTS; round++) {
            Map<String, @Nullable Object> document =
                    documents.next(official.version().text());
            consumer.accept(document, round % 5 == 0 ? "as it was made" : change(document));
        }
        if (!official.version().atLeast(OdcsVersion.V3_0_0)) {
            customValues(consumer);
        }
    }

    /** Calls with each changed example and how it was changed; never, when no example is valid in this version. */
    void ofExamples(BiConsumer<Map<String, @Nullable Object>, String> consumer) {
        List<Map<String, Object>> examples = validExamples();
        for (int round = 0; round < OF_EXAMPLES && !examples.isEmpty(); round++) {
            Map<String, @Nullable Object> example = copy(examples.get(round % examples.size()));
            if (round % WHOLE != 0) {
                slice(example);
            }
            consumer.accept(example, change(example));
        }
    }

    /** In 2.2 a custom property that is no object is rare in documents that follow the schema, and usual in real ones. */
    private void customValues(BiConsumer<Map<String, @Nullable Object>, String> consumer) {
        for (int round = 0; round < OF_CUSTOM_VALUES; round++) {
            Map<String, @Nullable Object> document =
                    documents.next(official.version().text());
            setCustomValues(document);
            consumer.accept(document, "text as custom value");
        }
    }

    @SuppressWarnings("unchecked")
    private static void setCustomValues(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(Mutants::setCustomValues);
            if (map.containsKey("templateName")) {
                ((Map<String, Object>) map)
                        .put("customProperties", List.of(Map.of("property", "limit", "value", "text")));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(Mutants::setCustomValues);
        }
    }

    /** The examples of all versions that are valid when they name this one. */
    private List<Map<String, Object>> validExamples() {
        List<Map<String, Object>> examples = new ArrayList<>();
        Documents.files("examples").forEach(file -> {
            Map<String, Object> example = Documents.read(file);
            example.put("apiVersion", official.version().text());
            if (official.accepts(Trees.json(example))) {
                examples.add(example);
            }
        });
        return examples;
    }

    private String change(Map<String, @Nullable Object> document) {
        StringBuilder how = new StringBuilder();
        int changes = 1 + (random.nextInt(10) < 3 ? 1 + random.nextInt(2) : 0);
        for (int change = 0; change < changes; change++) {
            how.append(mutations.mutate(document)).append("; ");
        }
        return how.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> copy(Map<String, Object> document) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Trees.copy(document));
    }

    private void slice(Map<String, @Nullable Object> document) {
        if (document.get("schema") instanceof List<?> objects) {
            shorten(objects, 2);
            for (Object object : objects) {
                if (object instanceof Map<?, ?> map && map.get("properties") instanceof List<?> properties) {
                    shorten(properties, 4);
                }
            }
        }
    }

    private void shorten(List<?> list, int most) {
        while (list.size() > most) {
            list.remove(random.nextInt(list.size()));
        }
    }
}
