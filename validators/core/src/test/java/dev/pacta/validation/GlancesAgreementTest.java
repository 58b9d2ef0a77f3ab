/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.Contract;
import dev.pacta.validation.json.TreeRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a glance finds right, the checks over Jackson's tokens find right too, with the same counts, wherever the value stands. */
class GlancesAgreementTest {
    private static final List<String> FIELDS = List.of(
            "{name: free, logicalType: string}",
            "{name: short, logicalType: string, required: true, logicalTypeOptions: {minLength: 2, maxLength: 8}}",
            "{name: form, logicalType: string, logicalTypeOptions: {pattern: \"^ORD-[0-9]{4}$\"}}",
            "{name: mixed, logicalType: string, logicalTypeOptions: {pattern: \"^[A-Za-z0-9]{9}$\", maxLength: 9}}",
            "{name: odd, logicalType: string, logicalTypeOptions: {pattern: \"^[^x]{3}$\"}}",
            "{name: loose, logicalType: string, logicalTypeOptions: {pattern: \"^[a-z-]+$\"}}",
            "{name: room_for_a_card, logicalType: string, logicalTypeOptions: {pattern: \"^[0-9]{16}$\"}}",
            "{name: id, logicalType: string, logicalTypeOptions: {format: uuid}}",
            "{name: mail, logicalType: string, logicalTypeOptions: {format: email}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}",
            "{name: state, logicalType: string, enum: [{value: new}, {value: \"a\\\"b\"}, {value: é}, {value: exactly-fifteen}, {value: sixteen-letters-}]}",
            "{name: day, logicalType: date}",
            "{name: moment, logicalType: timestamp}",
            "{name: late, logicalType: date, logicalTypeOptions: {minimum: '2026-01-01'}}",
            "{name: count, logicalType: integer, logicalTypeOptions: {minimum: -5, exclusiveMaximum: 99}}",
            "{name: any_count, logicalType: integer}",
            "{name: price, logicalType: number, logicalTypeOptions: {exclusiveMinimum: 0.25, maximum: 99.5}}",
            "{name: huge, logicalType: number, logicalTypeOptions: {minimum: -1e30, maximum: 99999999999999999999}}",
            "{name: steps, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}}",
            "{name: i8, logicalType: integer, logicalTypeOptions: {format: i8}}",
            "{name: u16, logicalType: integer, logicalTypeOptions: {format: u16, minimum: 7}}",
            "{name: i32, logicalType: integer, logicalTypeOptions: {format: i32, multipleOf: 2}}",
            "{name: i64, logicalType: integer, logicalTypeOptions: {format: i64}}",
            "{name: u64, logicalType: integer, logicalTypeOptions: {format: u64}}",
            "{name: u128, logicalType: integer, logicalTypeOptions: {format: u128, maximum: 9e18}}",
            "{name: f32, logicalType: number, logicalTypeOptions: {format: f32}}",
            "{name: open, logicalType: boolean}",
            "{name: a_name_of_more_than_sixteen_letters, logicalType: boolean, required: true}",
            "{name: a_name_of_more_than_sixteen_letterz, logicalType: integer}",
            "{name: list, logicalType: array, logicalTypeOptions: {maxItems: 2}, items: {logicalType: integer, required: true, logicalTypeOptions: {maximum: 7}}}",
            "{name: place, logicalType: object, properties: [{name: zip, logicalType: string, required: true, logicalTypeOptions: {pattern: \"^[0-9]{5}$\"}}]}");

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\"a\"",
            "\"ab\"",
            "\"12345678\"",
            "\"123456789\"",
            "\"ÿÿ\"",
            "\"😀😀\"",
            "\"a\\u0062\"",
            "\"a\\\\\"",
            "\"\\\"\"",
            "\"ORD-1234\"",
            "\"ORD-123\"",
            "\"ORD-12345\"",
            "\"ORD-12é4\"",
            "\"ord-1234\"",
            "\"ORD\\u002d1234\"",
            "\"ORD-12:4\"",
            "\"\u014fRD-1234\"",
            "\"ORD-1234\\\"\"",
            "\"ORD-1\\u0000\"",
            "\"ORD-12/4\"",
            "\"Az09Az09a\"",
            "\"Az09Az09_\"",
            "\"Az09Az09@\"",
            "\"Az09Az09[\"",
            "\"Az09Az09`\"",
            "\"Az09Az09{\"",
            "\"abc\"",
            "\"axc\"",
            "\"a\\nc\"",
            "\"a\u007fc\"",
            "\"aéc\"",
            "\"a-b\"",
            "\"a_b\"",
            "\"4111111111111111\"",
            "\"4111111111111112\"",
            "\"4111 1111 1111 1111\"",
            "\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"",
            "\"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6\"",
            "\"f81d4fae-7dec-11d0-a765-00a0c91e6bfg\"",
            "\"f81d4fae_7dec-11d0-a765-00a0c91e6bf6\"",
            "\"a@b.de\"",
            "\"a@b\"",
            "\"@b.de\"",
            "\"a@b..de\"",
            "\"a b@c.de\"",
            "\"DE89370400440532013000\"",
            "\"on12 DE89 3704 0044 0532 0130 00\"",
            "\"éDE89370400440532013000\"",
            "\"xDE89370400440532013000\"",
            "\"+49 30 123456\"",
            "\"+4930123456789\"",
            "\"new\"",
            "\"neu\"",
            "\"newer\"",
            "\"a\\\"b\"",
            "\"é\"",
            "\"exactly-fifteen\"",
            "\"exactly-fifteem\"",
            "\"sixteen-letters-\"",
            "\"sixteen-letters+\"",
            "\"2026-02-28\"",
            "\"2026-02-29\"",
            "\"2024-02-29\"",
            "\"2026-13-01\"",
            "\"2026-00-10\"",
            "\"2026-1-1\"",
            "\"2025-12-31\"",
            "\"2026-01-31T12:00:00Z\"",
            "\"2026-01-31T24:00:00Z\"",
            "\"2026-01-31T12:60:00Z\"",
            "\"2026-01-31T12:00:60Z\"",
            "\"2026-02-30T12:00:00Z\"",
            "\"2026-01-31 12:00:00\"",
            "\"2026-01-31T12:00:00.5Z\"",
            "\"2026-01-31T12:00:00+02:00\"",
            "\"2026-01-31T12:00:00+19:00\"",
            "\"2026-01-31T12:00:00z\"",
            "0",
            "-0",
            "00",
            "01",
            "-01",
            "-",
            "+1",
            "1",
            "-5",
            "-6",
            "98",
            "99",
            "99.0",
            "1.0",
            "1.5",
            "1.",
            ".5",
            "0.25",
            "0.250",
            "0.2500001",
            "0.26",
            "99.5",
            "99.50",
            "99.51",
            "1e1",
            "1E1",
            "1e",
            "1.5e1",
            "2.5",
            "2.25",
            "1234567",
            "12345678",
            "1234567.1234567",
            "1234567.12345678",
            "12345678.5",
            "123456789012345678",
            "1234567890123456789",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "127",
            "128",
            "-128",
            "-129",
            "128.0",
            "1.27e2",
            "1.28e2",
            "65535",
            "65536",
            "2147483646",
            "2147483648",
            "18446744073709551615",
            "18446744073709551616",
            "0.123456789012345678",
            "99999999999999999999",
            "99999999999999999999.1",
            "100000000000000000000",
            "-1e30",
            "-1.1e30",
            "1x",
            "1-1",
            "true",
            "false",
            "TRUE",
            "truee",
            "tru",
            "null",
            "nul",
            "[]",
            "[1]",
            "[1,2]",
            "[1,2,3]",
            "[8]",
            "[null]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[\"1\"]",
            "[[1]]",
            "[1,{}]",
            "{}",
            "{\"zip\":\"12345\"}",
            "{\"zip\":\"1234\"}",
            "{\"zip\":null}",
            "{\"zip\":\"12345\",\"zip\":\"12345\"}",
            "{\"zip\":\"12345\",}",
            "{,}",
            "{\"zap\":\"4111111111111111\"}",
            "{\"zip\" : \"12345\" , \"x\":[1,{\"y\":2}]}");

    private static final List<String> GOOD = List.of(
            "\"free\":\"what ever\"",
            "\"short\":\"abc\"",
            "\"form\":\"ORD-1234\"",
            "\"mixed\":\"Az09Az09a\"",
            "\"odd\":\"a b\"",
            "\"loose\":\"a-b\"",
            "\"id\":\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"",
            "\"mail\":\"a@b.de\"",
            "\"state\":\"exactly-fifteen\"",
            "\"day\":\"2026-01-31\"",
            "\"moment\":\"2026-01-31T12:00:00Z\"",
            "\"count\":12",
            "\"price\":12.5",
            "\"open\":false",
            "\"a_name_of_more_than_sixteen_letters\":true",
            "\"a_name_of_more_than_sixteen_letterz\":3",
            "\"list\":[1,2]",
            "\"place\":{\"zip\":\"12345\"}");

    private final Contract contract = ContractFixture.withProperties(String.join(",\n", FIELDS));
    private final Validator own = validator(contract, false);
    private final Validator jackson = validator(contract, true);
    private final ValidationRun ownRun = own.open();
    private final ValidationRun jacksonRun = jackson.open();
    private final ValidationRun bytesRun = own.open();
    private final ValidationRun mapsRun = own.open();
    private final ValidationRun treesRun = own.open();
    private final ValidationRun structsRun = own.open();
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    @Test
    void everyValueInEveryField() {
        for (String name : names()) {
            for (String value : VALUES) {
                compare("{\"%s\":%s}".formatted(name, value));
                compare("{\"%s\":%s,\"open\":true,\"a_name_of_more_than_sixteen_letters\":false}"
                        .formatted(name, value));
                compare(" {\t\"%s\" :\n %s\r, \"short\" : \"abc\" } ".formatted(name, value));
            }
        }
        sameReports();
    }

    @Test
    void recordsThatEndAnywhere() {
        byte[] bytes = ("{" + String.join(",", GOOD) + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(own.validate(bytes).violations()).isEmpty();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThat(own.validate(part).isValid()).isFalse();
            assertThat(jackson.validate(part).isValid()).isFalse();
        }
    }

    @Test
    void keysInAnyOrderTwiceAndMissing() {
        Random random = new Random(20261121);
        for (int number = 0; number < 3_000; number++) {
            compare(goodRecord(random));
        }
        sameReports();
    }

    @Test
    void wideObjectsAreSeenAtAGlanceToo() {
        String properties = String.join(
                ",\n",
                IntStream.range(0, 150)
                        .mapToObj("{name: column_%d, logicalType: integer, required: true}"::formatted)
                        .toList());
        Contract wide = ContractFixture.withProperties(properties);
        Validator wideOwn = validator(wide, false);
        Validator wideJackson = validator(wide, true);
        List<String> keys = new ArrayList<>(
                IntStream.range(0, 150).mapToObj("\"column_%d\":1"::formatted).toList());
        for (int missing = 0; missing < 150; missing++) {
            List<String> some = new ArrayList<>(keys);
            some.remove(missing);
            some.add(keys.get((missing + 70) % 150));
            byte[] record = ("{" + String.join(",", some) + "}").getBytes(StandardCharsets.UTF_8);
            assertThat(said(wideOwn.validate(record)))
                    .isEqualTo(said(wideJackson.validate(record)))
                    .isNotEmpty();
        }
        byte[] all = ("{" + String.join(",", keys) + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(wideOwn.validate(all)).isEqualTo(Verdict.VALID);
    }

    private static List<String> names() {
        return FIELDS.stream()
                .map(field -> field.substring("{name: ".length(), field.indexOf(',')))
                .toList();
    }

    /** One after the other as the contract has them, or shuffled, with a key left out or there twice. */
    private static String goodRecord(Random random) {
        List<String> members = new ArrayList<>(GOOD);
        if (random.nextBoolean()) {
            Collections.shuffle(members, random);
            members.set(random.nextInt(members.size()), members.get(random.nextInt(members.size())));
        }
        return "{" + String.join(",", members) + "}";
    }

    private void compare(String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        Verdict byItself = own.validate(bytes);
        if (byItself.violations().stream()
                .anyMatch(violation -> violation.message().contains("JSON at column"))) {
            // How far each reader came before it saw that makes no difference.
            assertThat(jackson.validate(bytes).isValid()).as(record).isFalse();
            return;
        }
        Location location = new Location("here", 1, Location.Unit.LINE);
        List<String> said = said(ownRun.accept(bytes, location));
        assertThat(said).as(record).isEqualTo(said(jacksonRun.accept(bytes, location)));
        if (said.stream().noneMatch(violation -> violation.contains("there twice"))) {
            compareParsed(bytes, location);
        }
    }

    /** As a map, a tree and a struct that has texts in bytes, none of which can hold a key twice. */
    private void compareParsed(byte[] bytes, Location location) {
        List<String> broken = broken(bytesRun.accept(bytes, location));
        try {
            Map<String, Object> map = mapper.readValue(bytes, new TypeReference<>() {});
            assertThat(broken(mapsRun.accept(map, location))).as("map %s", map).isEqualTo(broken);
            TreeRecord tree = new TreeRecord((ObjectNode) mapper.readTree(bytes));
            assertThat(broken(treesRun.accept(tree, location)))
                    .as("tree %s", map)
                    .isEqualTo(broken);
            assertThat(broken(structsRun.accept(new TextsInBytes(map), location)))
                    .as("struct %s", map)
                    .isEqualTo(broken);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static List<String> broken(Verdict verdict) {
        return verdict.violations().stream()
                .map(violation -> violation.ruleId() + " " + violation.field())
                .toList();
    }

    private void sameReports() {
        assertThat(mapsRun.finish().rules()).isEqualTo(bytesRun.finish().rules());
        assertThat(treesRun.finish().rules()).isEqualTo(bytesRun.finish().rules());
        assertThat(structsRun.finish().rules()).isEqualTo(bytesRun.finish().rules());
        assertThat(structsRun.finish().personal()).isEqualTo(bytesRun.finish().personal());
        assertThat(mapsRun.finish().personal()).isEqualTo(bytesRun.finish().personal());
        assertThat(ownRun.finish().rules()).isEqualTo(jacksonRun.finish().rules());
        assertThat(ownRun.finish().personal()).isEqualTo(jacksonRun.finish().personal());
    }

    private static List<String> said(Verdict verdict) {
        return verdict.violations().stream()
                .map(violation -> verdict.kind() + " " + violation)
                .toList();
    }

    private static Validator validator(Contract contract, boolean jacksonOnly) {
        ValidationSettings settings = new ValidationSettings(6, 1 << 20, 50, 10, 100_000, true, jacksonOnly);
        return CompiledContract.compile(contract, settings).validator("data");
    }
}
