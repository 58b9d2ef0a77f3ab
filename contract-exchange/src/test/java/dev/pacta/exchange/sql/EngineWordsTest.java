/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word that an engine says is one of its own can be the name of a column. */
@Tag("volume")
class EngineWordsTest {
    @ParameterizedTest
    @EnumSource
    void isANameInQuotesWhereItHasTo(Engine engine) throws Exception {
        engine.assumeHere();
        try (Connection connection = engine.connect();
                Statement statement = connection.createStatement()) {
            engine.empty(statement, Set.of());
            Set<String> words = words(engine, statement);
            assertThat(words).hasSizeGreaterThan(100).contains("select");
            String script =
                    new SqlExporter(engine.dialect()).write(contract(words)).script();

            assertThatCode(() -> statement.execute(script)).doesNotThrowAnyException();
        }
    }

    private static Set<String> words(Engine engine, Statement statement) throws SQLException {
        Set<String> words = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(engine.words())) {
            while (rows.next()) {
                String word = rows.getString(1).toLowerCase(Locale.ROOT);
                if (word.matches("[a-z_]+")) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static Contract contract(Set<String> words) {
        SchemaObject object = new SchemaObject(
                null,
                "table",
                null,
                null,
                null,
                false,
                words.stream()
                        .map(word -> Property.of(word, LogicalType.INTEGER))
                        .toList(),
                List.of(),
                List.of(),
                PrivacyBlock.EMPTY,
                dev.pacta.contract.Annotations.NONE,
                null);
        return Draft.named("words").contract(List.of(object), List.of());
    }
}
