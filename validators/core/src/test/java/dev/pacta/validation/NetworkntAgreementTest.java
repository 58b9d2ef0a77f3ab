/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.Contract;
import dev.pacta.contract.exchange.jsonschema.JsonSchemaExporter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The verdict on a record equals networknt's on the JSON Schema that the contract exports, for seeded records, most of them slightly wrong. */
class NetworkntAgreementTest {
    private static final int RECORDS = 20_000;
    private static final long SEED = 20261121;
    private static final String CONTRACT = """
            {name: id, logicalType: string, required: true, logicalTypeOptions: {pattern: "^[a-z]{2}[0-9]+$", maxLength: 6}},
            {name: count, logicalType: integer, required: true, logicalTypeOptions: {minimum: 0, exclusiveMaximum: 100}},
            {name: price, logicalType: number, logicalTypeOptions: {minimum: -1.5, maximum: 99.9, multipleOf: 0.5}},
            {name: open, logicalType: boolean},
            {name: state, logicalType: string, enum: [{value: new}, {value: old}]},
            {name: size, logicalType: integer, enum: [{value: 1}, {value: 2}]},
            {name: small, logicalType: integer, logicalTypeOptions: {format: i16}},
            {name: byte, logicalType: integer, logicalTypeOptions: {format: u8, minimum: 1, exclusiveMaximum: 300}},
            {name: long, logicalType: integer, logicalTypeOptions: {format: i64}},
            {name: serial, logicalType: integer, logicalTypeOptions: {format: u64, exclusiveMinimum: -1}},
            {name: huge, logicalType: integer, logicalTypeOptions: {format: i128}},
            {name: tags, logicalType: array, logicalTypeOptions: {minItems: 1, maxItems: 3, uniqueItems: true}, items: {logicalType: string}},
            {name: place, logicalType: object, required: true, properties: [
              {name: street, logicalType: string, required: true, logicalTypeOptions: {minLength: 2}},
              {name: rooms, logicalType: array, items: {logicalType: object, properties: [{name: area, logicalType: number, required: true}]}}]}
            """;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "2",
            "-1",
            "1.0",
            "1.5",
            "0.25",
            "99",
            "99.9",
            "100",
            "1e2",
            "1e400",
            "1e4",
            "1e4000",
            "255",
            "256",
            "32767",
            "32767.0",
            "32767.5",
            "32768",
            "-32768",
            "-32769",
            "70000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551615",
            "18446744073709551616",
            "170141183460469231731687303715884105727",
            "170141183460469231731687303715884105728",
            "-170141183460469231731687303715884105728",
            "-170141183460469231731687303715884105729",
            "92233720368547758079",
            "\"\"",
            "\"a\"",
            "\"new\"",
            "\"old\"",
            "\"ab1\"",
            "\"ab1234567\"",
            "\"AB1\"",
            "\"é\"",
            "\"\\ud83d\\ude00\"",
            "[]",
            "[1]",
            "[\"a\"]",
            "[\"a\",\"a\"]",
            "[\"a\",null]",
            "[\"a\",\"b\",\"c\",\"d\"]",
            "{}",
            "{\"street\":\"ab\"}",
            "{\"street\":\"a\"}",
            "{\"street\":null}",
            "{\"street\":\"ab\",\"rooms\":[{\"area\":1}]}",
            "{\"street\":\"ab\",\"rooms\":[{\"area\":\"1\"}]}",
            "{\"street\":\"ab\",\"rooms\":[{}]}",
            "{\"street\":\"ab\",\"rooms\":{}}");

    private final Random random = new Random(SEED);

    @Test
    void agreesOnEverySeededRecord() {
        Contract contract = ContractFixture.withProperties(CONTRACT);
        ValidationSettings withoutSearch = new ValidationSettings(64, 1 << 20, 20, 10, 100, false, false);
        Validator ours = CompiledContract.compile(contract, withoutSearch).validator("data");
        Schema theirs = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemaExporter.export(contract.schema().get(0)));
        int valid = 0;
        for (int record = 0; record < RECORDS; record++) {
            String json = record();
            boolean expected = theirs.validate(json, InputFormat.JSON).isEmpty();
            assertThat(ours.validate(json.getBytes(StandardCharsets.UTF_8)).isValid())
                    .as(json)
                    .isEqualTo(expected);
            valid += expected ? 1 : 0;
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 10, RECORDS * 9 / 10);
    }

    /** A good record in which up to two fields are changed or left out. */
    private String record() {
        String[] names = {
            "id", "count", "price", "open", "state", "size", "small", "byte", "long", "serial", "huge", "tags", "place"
        };
        String[] values = {
            "\"ab1\"",
            "5",
            "1.5",
            "true",
            "\"new\"",
            "1",
            "-7",
            "7",
            "-1e3",
            "7",
            "-7",
            "[\"a\",\"b\"]",
            "{\"street\":\"ab\",\"rooms\":[{\"area\":1.5}]}"
        };
        for (int change = random.nextInt(3); change > 0; change--) {
            values[random.nextInt(values.length)] =
                    random.nextInt(10) == 0 ? "" : VALUES.get(random.nextInt(VALUES.size()));
        }
        StringBuilder json = new StringBuilder("{");
        for (int field = 0; field < names.length; field++) {
            if (!values[field].isEmpty()) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(names[field])
                        .append("\":")
                        .append(values[field]);
            }
        }
        return json.append('}').toString();
    }
}
