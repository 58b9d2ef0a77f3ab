/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ContractFixture;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same record as JSON, as a map and as a struct has the same verdict. */
class StructsTest {
    private static final long SEED = 20_261_121;
    private static final int RECORDS = 20_000;
    private static final String PROPERTIES = """
            {name: id, logicalType: string, required: true, unique: true, logicalTypeOptions: {pattern: "^[a-z]+[0-9]+$"}},
            {name: count, logicalType: integer, logicalTypeOptions: {minimum: 0, maximum: 10}},
            {name: price, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}},
            {name: open, logicalType: boolean},
            {name: day, logicalType: date},
            {name: at, logicalType: timestamp},
            {name: tags, logicalType: array, items: {logicalType: string, logicalTypeOptions: {maxLength: 3}}, logicalTypeOptions: {uniqueItems: true, maxItems: 2}},
            {name: place, logicalType: object, properties: [{name: street, logicalType: string, required: true}, {name: rooms, logicalType: array, items: {logicalType: object, properties: [{name: area, logicalType: number, required: true}]}}]},
            {name: counts, logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer}}},
            {name: note, logicalType: string},
            {name: either, enum: [{value: 1}, {value: x}]},
            {name: local, logicalType: timestamp, logicalTypeOptions: {defaultTimezone: Europe/Berlin, minimum: "2026-03-29T01:30:00+01:00", exclusiveMaximum: "2026-10-25T02:30:00"}},
            {name: clock, logicalType: time, logicalTypeOptions: {defaultTimezone: "+02:00", minimum: "08:00:00", maximum: "16:00:00Z"}}
            """;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final Random random = new Random(SEED);

    @Test
    void everyBackendOfTheCoreHasTheSameVerdict() throws JsonProcessingException {
        Validator validator = CompiledContract.compile(ContractFixture.withProperties(PROPERTIES))
                .validator("data");
        int valid = 0;
        for (int number = 0; number < RECORDS; number++) {
            Map<String, @Nullable Object> record = record();
            byte[] bytes = json.writeValueAsBytes(record);
            Verdict expected = validator.validate(bytes);
            valid += expected.isValid() ? 1 : 0;
            assertThat(breaches(validator.validate(record)))
                    .as(() -> "a map of " + record)
                    .isEqualTo(breaches(expected));
            assertThat(breaches(validator.validate((Struct) struct(record))))
                    .as(() -> "a struct of " + record)
                    .isEqualTo(breaches(expected));
            assertThat(breaches(validator.validate(new ReadStruct(List.copyOf(record.keySet()), record))))
                    .as(() -> "a struct whose single values are read of " + record)
                    .isEqualTo(breaches(expected));
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 10, RECORDS * 9 / 10);
    }

    @Test
    void wideStructsAreAskedForEveryFieldToo() {
        int fields = 70;
        StringBuilder properties = new StringBuilder();
        List<String> names = new ArrayList<>();
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int at = 0; at < fields; at++) {
            names.add("f" + at);
            record.put("f" + at, at == 3 || at == 67 ? null : at);
            properties.append("{name: f%d, logicalType: integer, required: true},%n".formatted(at));
        }
        Validator validator = CompiledContract.compile(ContractFixture.withProperties(properties.toString()))
                .validator("data");

        Verdict verdict = validator.validate(new ReadStruct(names, record));

        assertThat(verdict.violations())
                .extracting(Violation::ruleId)
                .containsExactly("data.f3:required", "data.f67:required");
    }

    @Test
    void aVectorWithSomethingThatIsNoNumberOfJsonIsABreach() {
        Validator validator = CompiledContract.compile(ContractFixture.withProperties(
                        "{name: a, logicalType: vector, logicalTypeOptions: {dimensions: 2}}"))
                .validator("data");

        assertThat(breaches(validator.validate(Map.of("a", List.of(1.5, 2f))))).isEmpty();
        for (Object none : List.of(Double.NaN, Float.POSITIVE_INFINITY, "2")) {
            assertThat(validator.validate(Map.of("a", List.of(1.5, none))).violations())
                    .as(none::toString)
                    .extracting(Violation::ruleId)
                    .containsExactly("data.a:type");
        }
    }

    private static List<String> breaches(Verdict verdict) {
        return verdict.violations().stream().map(Violation::message).sorted().toList();
    }

    private record MapStruct(List<String> names, Map<String, @Nullable Object> values) implements Struct {
        @Override
        public @Nullable Object value(int position) {
            return struct(values.get(names.get(position)));
        }
    }

    /** Gives over its single values as engines do that have them in bytes of their own. */
    private record ReadStruct(List<String> names, Map<String, @Nullable Object> values) implements Struct {
        private static final int BEFORE = 3;

        @Override
        public @Nullable Object value(int position) {
            return struct(values.get(names.get(position)));
        }

        @Override
        public boolean read(int position, SingleValue into) {
            Object value = values.get(names.get(position));
            if (value instanceof String text) {
                byte[] bytes = ("???" + text + "?").getBytes(StandardCharsets.UTF_8);
                into.text(bytes, BEFORE, bytes.length - BEFORE - 1);
            } else if (value instanceof Integer || value instanceof Long) {
                into.integer(((Number) value).longValue());
            } else if (value instanceof Double number) {
                into.real(number);
            } else if (value instanceof Boolean truth) {
                into.truth(truth);
            } else {
                return false;
            }
            return true;
        }
    }

    private static @Nullable Object struct(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && !map.containsKey("k1")) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
            return new MapStruct(List.copyOf(members.keySet()), members);
        }
        return value instanceof List<?> items
                ? items.stream().map(StructsTest::struct).toList()
                : value;
    }

    private Map<String, @Nullable Object> record() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("id", oneOf("ab1", "ab1", "ab1", "AB", 7, null));
        record.put("count", oneOf(1, 5L, 10, 10, 11, 2.5, "3"));
        record.put("price", oneOf(1.5, 2, 0.5, 0.25, "x"));
        record.put("open", oneOf(true, false, true, "true"));
        record.put("day", oneOf("2026-01-31", "2026-01-31", "2026-02-30"));
        record.put("at", oneOf("2026-01-31T12:00:00Z", "2026-01-31 12:00:00", "noon"));
        record.put(
                "tags",
                oneOf(list("a", "b"), list("a"), list(), list("a", "a"), list("long"), list("a", "b", "c"), "a"));
        record.put("place", oneOf(place(list(Map.of("area", 2))), place(list()), place(list(Map.of())), Map.of(), 1));
        record.put("counts", oneOf(Map.of("k1", 1), Map.of("k1", 1), Map.of("k1", "one"), Map.of("k1", 1, "long", 2)));
        record.put("note", oneOf("fine", "fine", "mail jane.roe@example.org", "日本", ""));
        record.put("either", oneOf(1, 1.0, "x", list(1), Map.of("a", "x"), list(), Map.of(), 2, "1"));
        record.put(
                "local",
                oneOf(
                        "2026-06-01T12:00:00",
                        "2026-03-29T01:29:59",
                        "2026-03-29T02:15:00",
                        "2026-03-29T00:30:00Z",
                        "2026-10-25T02:30:00",
                        "2026-10-25T02:30:00+01:00",
                        "2026-10-25T00:29:59.9Z"));
        record.put("clock", oneOf("08:00", "07:59:59", "06:00Z", "05:59:59Z", "18:00", "18:00:01", "17:00+01:00"));
        for (int leftOut = random.nextInt(3); leftOut > 0; leftOut--) {
            record.remove(List.copyOf(record.keySet()).get(random.nextInt(record.size())));
        }
        if (random.nextInt(20) == 0) {
            record.put("unknown", oneOf("x", "joe.doe@example.org", 5, list("joe.doe@example.org")));
        }
        return record;
    }

    private static Map<String, Object> place(List<?> rooms) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("street", "Long Street");
        place.put("rooms", rooms);
        return place;
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(List.of(items));
    }

    /** The first ones are fine and come up most often. */
    private @Nullable Object oneOf(@Nullable Object... values) {
        return values[random.nextInt(4) > 0 ? 0 : random.nextInt(values.length)];
    }
}
