/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads bytes itself says the same as the library that it replaces, on changed texts; and bytes and parsed values are equal. */
class FormsTest {
    private static final int TEXTS = 20_000;
    private static final String LETTERS = "0123456789-:TtZz+. @abéE,\"";
    private static final Map<String, List<String>> SEEDS = Map.of(
            "date", List.of("2026-01-31", "2024-02-29", "1900-02-28", "0000-12-31", "9999-11-30"),
            "time", List.of("12:00:00", "23:59:59.999999999", "00:00:00.5", "12:00+02:00", "12:00Z"),
            "timestamp",
                    List.of(
                            "2026-01-31T12:00:00Z",
                            "2026-02-28 23:59:59.25+05:30",
                            "2024-02-29T00:00:00-18:00",
                            "2026-01-31T12:00:00"));

    private final Random random = new Random(20261121);

    @ParameterizedTest
    @CsvSource({"date", "time", "timestamp"})
    void timesAreReadAsJavaReadsThem(String type) {
        Validator validator = validator("{name: a, logicalType: %s}".formatted(type));
        int times = 0;
        for (int text = 0; text < TEXTS; text++) {
            String changed = changed(pick(SEEDS.getOrDefault(type, List.of())));
            boolean expected = isTime(type, changed);
            assertThat(accepts(validator, changed)).as(changed).isEqualTo(expected);
            times += expected ? 1 : 0;
        }
        assertThat(times).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    private static boolean isTime(String type, String text) {
        try {
            switch (type) {
                case "date" -> LocalDate.parse(text);
                case "time" -> DateTimeFormatter.ISO_TIME.parse(text);
                default -> {
                    boolean blank = text.length() > 10 && text.charAt(10) == ' ';
                    DateTimeFormatter.ISO_DATE_TIME.parse(
                            blank ? text.substring(0, 10) + 'T' + text.substring(11) : text);
                }
            }
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    @Test
    void addressesAreReadAsTheirPatternSays() {
        Validator validator = validator("{name: a, logicalType: string, logicalTypeOptions: {format: email}}");
        java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(
                "[^ \\t\\n\\f\\r@\"(),:;<>\\[\\]]{1,64}@[^ \\t\\n\\f\\r@.]+(\\.[^ \\t\\n\\f\\r@.]+)+");
        for (int text = 0; text < TEXTS; text++) {
            String changed = changed(pick(List.of("ab@example.org", "a.b+c@x.y.z", "é@ü.de", "x".repeat(64) + "@a.b")));
            assertThat(accepts(validator, changed))
                    .as(changed)
                    .isEqualTo(pattern.matcher(changed).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z-]", "^ORD-[0-9]{3}$", "^(a|b)c$", "^$", "^.{2}$", "^a$b", "a^", "^[a-c]b?$"})
    void fixedFormsAcceptWhatTheirPatternAccepts(String pattern) {
        Validator validator =
                validator("{name: a, logicalType: string, logicalTypeOptions: {pattern: '%s'}}".formatted(pattern));
        java.util.regex.Pattern expected = java.util.regex.Pattern.compile(pattern.replace("$", "\\z"));
        for (int text = 0; text < 2_000; text++) {
            String changed = changed(pick(List.of("ORD-123", "ac", "bc", "", "--", "ab")));
            assertThat(accepts(validator, changed))
                    .as(changed)
                    .isEqualTo(expected.matcher(changed).find());
        }
    }

    @Test
    void itemsThatDifferAreToldApartHoweverTheyAreWritten() {
        Validator validator = validator("{name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}}");

        assertThat(valid(validator, "[1,2,\"1\",true,\"true\",1.5,\"a\",\"é\"]"))
                .isTrue();
        assertThat(valid(validator, "[1,1.0]")).isFalse();
        assertThat(valid(validator, "[1.50,1.5]")).isFalse();
        assertThat(valid(validator, "[\"a\",\"\\u0061\"]")).isFalse();
        assertThat(valid(validator, "[\"é\",\"\\u00e9\"]")).isFalse();
        assertThat(valid(validator, "[100000000000000000000,1e20]")).isFalse();
        assertThat(valid(validator, numbers(5_000, ""))).isTrue();
        assertThat(valid(validator, numbers(5_000, ",4711"))).isFalse();
    }

    private static String numbers(int count, String more) {
        StringBuilder list = new StringBuilder("[0");
        for (int number = 1; number < count; number++) {
            list.append(',').append(number);
        }
        return list.append(more).append(']').toString();
    }

    private static Validator validator(String property) {
        ValidationSettings withoutSearch = new ValidationSettings(64, 1 << 20, 20, 10, 100, false, false);
        return CompiledContract.compile(ContractFixture.withProperties(property), withoutSearch)
                .validator("data");
    }

    /** From bytes and from a parsed record alike. */
    private static boolean accepts(Validator validator, String text) {
        String json = dev.pacta.contract.odcs.JsonText.of(Map.of("a", text));
        boolean fromBytes =
                validator.validate(json.getBytes(StandardCharsets.UTF_8)).isValid();
        assertThat(validator.validate(Map.of("a", text)).isValid()).isEqualTo(fromBytes);
        return fromBytes;
    }

    private static boolean valid(Validator validator, String list) {
        return validator
                .validate("{\"a\":%s}".formatted(list).getBytes(StandardCharsets.UTF_8))
                .isValid();
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int change = random.nextInt(3); change > 0 && changed.length() > 0; change--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                default -> changed.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return changed.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
