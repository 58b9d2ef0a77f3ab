/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.pattern.LinearPattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that a database runs finds what the compiled check finds, in every text. */
class PortablePatternTest {
    static final List<String> PATTERNS = List.of(
            "^[A-Z]{3}$",
            "a.c",
            "^.$",
            "^[^a]$",
            "\\d",
            "^\\w+$",
            "^\\S*$",
            "^(ab|a)(c|bcd)$",
            "x*y?z+",
            "^a{2,3}b{0,2}$",
            "[\\]\\[^-]",
            "[a\\-z]",
            "^[!-/]$",
            "\\.",
            "\\$",
            "^\\\\$",
            "'",
            "^[^\\s@]+@[^\\s@]+$",
            "^(?:a|b)+$",
            "[.]",
            "^-?[0-9]+(\\.[0-9]+)?$",
            "^[a-z_-]+$",
            "^[\\d.]+$",
            "#",
            " ",
            "^a$|^b$",
            "\\/",
            "[\"]",
            "^\\W$",
            "^\\D\\D$",
            "a{0}b",
            "^[^\\n]*$",
            "\\t",
            "[+*?]",
            "^[&]{2}$",
            "^\\s$",
            "^[\\s-]+$",
            "\\s\\S",
            "^[^\\s]$",
            "^\\u00e9$",
            "^[a\\u00e0-\\u00ff]+$",
            "^a(?<middle>\\u2028|.)c$",
            "^[^\\x{1F600}]$",
            "\\x41",
            "(?P<n>a)");
    static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "abc",
            "abcd",
            "acd",
            "ABC",
            "abc\n",
            "ABC\n",
            "\n",
            "a\nc",
            "a\u00e9c",
            "\u00e9",
            "\ud83d\ude00",
            "a\ud83d\ude00c",
            "7",
            "\u0664",
            "a-z",
            "]",
            "^",
            "-",
            "\\",
            "$",
            "'",
            "a@b",
            "a b@c",
            "1.5",
            "-12",
            "a.b",
            "#",
            " ",
            "\u00a0",
            "\t",
            "\u000b",
            "/",
            "\"",
            "aab",
            "aaabb",
            "aaaabb",
            "xyz",
            "z",
            "&&",
            "&",
            "+",
            "K",
            "\u212a",
            "s",
            "\u017f",
            "ba",
            "abab",
            "\r",
            "\u2028",
            "!",
            "%",
            "_",
            "A",
            "aa",
            "\u2003\ufeff",
            "a\u2028c",
            "a\rc",
            "\u0085",
            "\u1680-");

    @ParameterizedTest
    @EnumSource
    void everyDatabaseFindsWhatTheCheckFinds(TestDatabase product) throws Exception {
        List<String> texts = new ArrayList<>(TEXTS);
        Random random = new Random(5);
        String alphabet = "abcxyzABC019-_.@ \n\\$^[]'\u00e9\ud83d";
        for (int number = 0; number < 200; number++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                char character = alphabet.charAt(random.nextInt(alphabet.length()));
                text.append(character == '\ud83d' ? "\ud83d\ude00" : String.valueOf(character));
            }
            texts.add(text.toString());
        }
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute("CREATE TABLE texts (n INTEGER, s VARCHAR(50)%s)"
                .formatted(product == TestDatabase.MARIADB ? " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci" : ""));
        try (Connection connection = scratch.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO texts VALUES (?, ?)")) {
            for (int number = 0; number < texts.size(); number++) {
                insert.setInt(1, number);
                insert.setString(2, texts.get(number));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Database database = scratch.open()) {
            TableShape shape = new TableCatalog(database.connection(), database.dialect())
                    .find(TableName.of("texts"))
                    .orElseThrow();
            String text = database.dialect().text(shape.column("s").orElseThrow(), "s");
            for (String pattern : PATTERNS) {
                LinearPattern check = LinearPattern.ofContract(pattern);
                Optional<String> found = PortablePattern.of(check.linear())
                        .flatMap(portable -> database.dialect().found(text, portable));
                assertThat(found).as(pattern).isPresent();
                TreeSet<Integer> expected = new TreeSet<>();
                for (int number = 0; number < texts.size(); number++) {
                    if (check.found(texts.get(number))) {
                        expected.add(number);
                    }
                }
                assertThat(matching(database, found.get()))
                        .as("%s as %s", pattern, found.get())
                        .isEqualTo(expected);
            }
        }
    }

    private static TreeSet<Integer> matching(Database database, String condition) throws Exception {
        TreeSet<Integer> numbers = new TreeSet<>();
        try (var statement = database.statement();
                ResultSet rows = statement.executeQuery("SELECT n FROM texts WHERE " + condition)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "\\bword\\b",
                "\\pL",
                "[[:alpha:]]",
                "\\x4",
                "\\x00",
                "\\x{d83d}",
                "\u00e9",
                "a**",
                "a+?b",
                "",
                "a|",
                "()",
                "\\Qa\\E",
                "[z-a]",
                "a{3,2}",
                "^*",
                "\\A",
                "a{1001}{2}",
                "[\\D]",
                "\\0"
            })
    void whatMayMeanSomethingElseElsewhereIsNotPushedDown(String pattern) {
        assertThat(PortablePattern.of(pattern)).isEmpty();
    }
}
