/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The verdicts on the corpus, which the reference backend gave once. */
public final class RecordedVerdicts {
    private static final String NAME = "verdicts.json";
    private static final Path SOURCE =
            Path.of("..", "..", "testkit", "src", "main", "resources", "dev", "pacta", "testkit", "verdicts", NAME);
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedVerdicts() {}

    static Map<String, Map<String, String>> read() {
        try (InputStream file = RecordedVerdicts.class.getResourceAsStream(NAME)) {
            return JSON.readValue(Objects.requireNonNull(file, NAME), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Proves that the reference still says what is recorded; with {@code -Dpacta.docs.write=true} it is recorded anew. */
    public static void areThoseOf(Backend reference) throws Exception {
        Map<String, Map<String, String>> verdicts = new LinkedHashMap<>();
        for (Case data : Corpus.cases()) {
            verdicts.put(data.name(), reference.judge(data).ends());
        }
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(verdicts) + "\n";
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.writeString(SOURCE, text);
        }
        assertThat(Files.readString(SOURCE))
                .as("%s; if the change is meant, write it anew with -Dpacta.docs.write=true", NAME)
                .isEqualTo(text);
    }
}
