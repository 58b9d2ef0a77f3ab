/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All SQL that one contract with every rule is asked in, for each product: held against a file each, which {@code -Dpacta.docs.write=true}
 * writes anew, and parsed by a parser that knows the products.
 */
class SqlOfProductsTest {
    private static final Path FILES = Path.of("src/test/resources/dev/pacta/validation/tables/sql");

    @ParameterizedTest
    @EnumSource
    void whatIsAskedIsWhatIsWrittenDown(SqlProduct product) throws Exception {
        String asked = String.join("\n", EveryRule.lines(product)) + "\n";
        assertThat(asked).doesNotContain("null)", "(null");
        Path file = FILES.resolve(product.id() + ".sql");
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.writeString(file, asked);
        }

        assertThat(asked)
                .as("%s; if the change is meant, write it anew with -Dpacta.docs.write=true", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void aParserOfEachProductReadsNamesAndTextsAsTheyAreMeant() throws Exception {
        Path python = Optional.ofNullable(System.getenv("PACTA_EXPORT_PYTHON"))
                .map(Path::of)
                .orElse(Path.of("none"));
        assumeTrue(Files.isExecutable(python), "PACTA_EXPORT_PYTHON names no Python with the packages");
        Path script =
                Path.of(SqlOfProductsTest.class.getResource("parse_sql.py").toURI());

        Process process = new ProcessBuilder(
                        python.toString(),
                        script.toString(),
                        FILES.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        JsonNode files = new ObjectMapper().readTree(said);
        assertThat(files.size()).isEqualTo(SqlProduct.values().length);
        for (SqlProduct product : SqlProduct.values()) {
            JsonNode file = files.required(product.id());
            assertThat(file.required("statements").asInt())
                    .as(product.id())
                    .isEqualTo(EveryRule.queries(product).size());
            assertThat(texts(file.required("columns")))
                    .as(product.id())
                    .contains("odd \"name", "order_id", "placed_at");
            if (product.dialect().comparesExactly()) {
                assertThat(texts(file.required("texts"))).as(product.id()).containsAll(listed(product));
            }
        }
    }

    /** Those of the listed values that stand in the SQL; a product that may take one for another has the column read. */
    private static List<String> listed(SqlProduct product) {
        boolean unsure = EveryRule.TRAPS.stream()
                .anyMatch(text -> product.dialect().exactLiteral(text).isEmpty());
        return unsure
                ? List.of()
                : EveryRule.TRAPS.stream()
                        .filter(text -> !text.isEmpty() || product.dialect().hasEmptyText())
                        .toList();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
