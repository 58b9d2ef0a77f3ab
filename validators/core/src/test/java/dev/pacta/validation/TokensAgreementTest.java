/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The own reader of JSON bytes and Jackson lead to the same verdicts, violations and counts, whatever the bytes are. */
class TokensAgreementTest {
    private static final int RECORDS = 30_000;
    private static final long SEED = 20261121;
    private static final String CONTRACT = """
            {name: id, logicalType: string, required: true, unique: true, logicalTypeOptions: {minLength: 2, pattern: "^[a-zé]+[0-9]*$"}},
            {name: count, logicalType: integer, logicalTypeOptions: {minimum: 0, exclusiveMaximum: 100, multipleOf: 5}},
            {name: price, logicalType: number, required: true, logicalTypeOptions: {minimum: 0.5, maximum: 99999999999999999999}},
            {name: open, logicalType: boolean},
            {name: "quo\\"ted é", logicalType: string},
            {name: state, logicalType: string, enum: [{value: new}, {value: "a\\"b"}, {value: é}]},
            {name: at, logicalType: timestamp},
            {name: mail, logicalType: string, logicalTypeOptions: {format: email}},
            {name: tags, logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 3}, items: {logicalType: string}},
            {name: any},
            {name: place, logicalType: object, properties: [
              {name: street, logicalType: string, required: true, logicalTypeOptions: {maxLength: 6}},
              {name: rooms, logicalType: array, items: {logicalType: object, properties: [{name: area, logicalType: number, required: true}]}}]}
            """;
    private static final List<String> RECORDS_TO_CHANGE = List.of("""
            {"id":"ab1","count":5,"price":1.50,"open":true,"state":"new","at":"2026-01-31T12:00:00Z",\
            "tags":["a","b"],"place":{"street":"ab","rooms":[{"area":1.5},{"area":0}]}}""", """
            { "place" : {"rooms":[], "street":"\\u00e9\\n\\ud83d\\ude00"}, "price": 1e2, "other":{"a":[1,{"b":null}]},
              "id":"é12", "mail":"a@b.de", "quo\\"ted é":"x", "st\\u0061te":"a\\"b", "any":[["card 4111 1111 1111 1111"]] }""", """
            {"id":"zz","price":-0.0,"count":-0,"n":123456789012345678901234567890,"any":4111111111111111,"tags":[],"place":null}""");
    private static final List<String> FRAGMENTS = List.of(
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "\\udc00x",
            "\\u12",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "0",
            "-",
            "1e5",
            "1E-3",
            ".",
            "e",
            "+1",
            "true",
            "null",
            "nul",
            "\n",
            "\r",
            "\t",
            "\u0001",
            "\u007f",
            "é",
            "😀",
            " ",
            "\"id\":",
            "\"id\":\"ab1\",",
            "00",
            "1.0",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "12345678901234567890.5",
            "1e99999999999",
            "0.000000000000000000001",
            "[[[[",
            "{\"a\":{\"a\":",
            "/*c*/",
            "NaN",
            "'",
            "\\/",
            "\\b",
            "\\x",
            "\uFEFF");
    private static final byte[][] BAD_BYTES = {
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xF5},
        {(byte) 0x80},
        {(byte) 0xE9},
        {0},
        {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xFF, (byte) 0xFE}
    };

    private final Random random = new Random(SEED);
    private int number;

    @Test
    void bothReadersSayTheSameOfChangedRecords() {
        Contract contract = ContractFixture.withProperties(CONTRACT);
        ValidationRun own = validator(contract, false).open();
        ValidationRun jackson = validator(contract, true).open();
        Validator plain = validator(contract, false);
        Validator plainJackson = validator(contract, true);
        int valid = 0;
        int notJson = 0;
        for (int line = 1; line <= RECORDS; line++) {
            byte[] record = changed();
            Verdict byItself = plain.validate(record);
            if (!isUtf8(record) || isNoJson(byItself)) {
                // How far each reader came before it saw that, or met a limit, makes no difference.
                assertThat(byItself.isValid()).isFalse();
                assertThat(plainJackson.validate(record).isValid())
                        .as(new String(record, StandardCharsets.UTF_8))
                        .isFalse();
                notJson++;
                continue;
            }
            Location location = new Location("seeded", line, Location.Unit.LINE);
            Verdict expected = jackson.accept(record.clone(), location);
            Verdict verdict = own.accept(record, location);
            assertThat(said(verdict))
                    .as("line %d: %s", line, new String(record, StandardCharsets.UTF_8))
                    .isEqualTo(said(expected));
            valid += verdict.isValid() ? 1 : 0;
        }
        ValidationReport expected = jackson.finish();
        ValidationReport report = own.finish();
        assertThat(report.rules()).isEqualTo(expected.rules());
        assertThat(report.personal()).isEqualTo(expected.personal());
        assertThat(notJson).isBetween(RECORDS / 10, RECORDS * 9 / 10);
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 50, RECORDS * 9 / 10);
    }

    private static Validator validator(Contract contract, boolean jacksonOnly) {
        ValidationSettings settings = new ValidationSettings(6, 1 << 20, 20, 10, 100_000, true, jacksonOnly);
        return CompiledContract.compile(contract, settings).validator("data");
    }

    private static boolean isNoJson(Verdict verdict) {
        return verdict.violations().stream()
                .anyMatch(violation -> violation.ruleId().equals("data:record")
                        && !violation.message().contains("twice")
                        && verdict.kind() == Verdict.Kind.INVALID);
    }

    private static List<String> said(Verdict verdict) {
        return verdict.violations().stream()
                .map(violation -> verdict.kind() + " " + violation)
                .toList();
    }

    private static boolean isUtf8(byte[] record) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record));
            return true;
        } catch (CharacterCodingException illFormed) {
            return false;
        }
    }

    private byte[] changed() {
        byte[] record = RECORDS_TO_CHANGE
                .get(random.nextInt(RECORDS_TO_CHANGE.size()))
                .replace("ab1", "ab" + ++number)
                .getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(4); change > 0; change--) {
            record = change(record);
        }
        return record;
    }

    private byte[] change(byte[] record) {
        int at = random.nextInt(record.length + 1);
        int end = Math.min(record.length, at + random.nextInt(4));
        return switch (random.nextInt(8)) {
            case 0 -> joined(record, at, new byte[0], end);
            case 1 -> Arrays.copyOf(record, at);
            case 2 -> joined(record, at, BAD_BYTES[random.nextInt(BAD_BYTES.length)], at);
            case 3 -> joined(record, at, new byte[] {(byte) random.nextInt(256)}, Math.min(record.length, at + 1));
            case 4 -> joined(record, at, Arrays.copyOfRange(record, at, Math.min(record.length, at + 20)), at);
            case 5 -> joined(record, at, "1".repeat(random.nextInt(1_200)).getBytes(StandardCharsets.UTF_8), at);
            default ->
                joined(
                        record,
                        at,
                        FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(StandardCharsets.UTF_8),
                        end);
        };
    }

    private static byte[] joined(byte[] record, int head, byte[] middle, int tail) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(record, 0, head);
        joined.writeBytes(middle);
        joined.write(record, tail, record.length - tail);
        return joined.toByteArray();
    }
}
