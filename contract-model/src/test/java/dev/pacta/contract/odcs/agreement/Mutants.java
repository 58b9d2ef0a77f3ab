/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The seeded corpus of one version: the standard's examples and random rich documents, each changed one to three times. */
final class Mutants {
    static final int OF_EXAMPLES = 5_000;
    static final int OF_RANDOM_DOCUMENTS = 10_000;
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
        this.mutations = new Mutations(
                random,
                Arrays.stream(dev.pacta.contract.OdcsVersion.values())
                        .flatMap(version -> OfficialSchema.of(version).stream())
                        .map(OfficialSchema::text)
                        .toList(),
                documents);
    }

    /** Calls with each changed document and how it was changed. */
    void forEach(BiConsumer<Map<String, @Nullable Object>, String> consumer) {
        List<Map<String, Object>> examples = validExamples();
        for (int round = 0; round < OF_EXAMPLES; round++) {
            Map<String, @Nullable Object> example = copy(examples.get(round % examples.size()));
            if (round % WHOLE != 0) {
                slice(example);
            }
            consumer.accept(example, change(example));
        }
        for (int round = 0; round < OF_RANDOM_DOCUMENTS; round++) {
            Map<String, @Nullable Object> document =
                    documents.next(official.version().text());
            consumer.accept(document, change(document));
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
