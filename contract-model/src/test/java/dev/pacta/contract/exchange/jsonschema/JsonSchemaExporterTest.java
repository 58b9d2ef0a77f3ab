/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.exchange.jsonschema;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static dev.pacta.contract.ContractFixture.contract;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaExporterTest {
    private static final String NESTED = ORDERS.replace(
            "      - id: amount\n",
            "      - name: address\n        logicalType: object\n        logicalTypeOptions: {required: [city]}\n"
                    + "        properties: [{name: city, logicalType: string}, {name: zip, logicalType: string, required: true}]\n"
                    + "      - id: amount\n");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            format: i8                                        | "minimum":-128,"maximum":127
            format: u16, minimum: 1, exclusiveMaximum: 70000  | "minimum":1,"maximum":65535
            format: u8, minimum: -5, exclusiveMaximum: 255    | "minimum":0,"exclusiveMaximum":255
            format: u8, exclusiveMinimum: -1, maximum: 9      | "maximum":9,"minimum":0
            format: u64                                       | "minimum":0,"maximum":18446744073709551615
            format: f32                                       |
            minimum: 1                                        | "minimum":1
            """)
    void aFormatOfWholeNumbersIsARange(String options, String keywords) {
        String type = options.contains("f32") ? "number" : "integer";
        String yaml = ORDERS.replace(
                "      - id: amount\n",
                "      - name: count\n        logicalType: %s\n        logicalTypeOptions: {%s}\n      - id: amount\n"
                        .formatted(type, options));

        String bounds = keywords == null ? "" : "," + keywords;
        assertThat(JsonSchemaExporter.export(contract(yaml).schema().get(0)))
                .contains("\"count\":{\"type\":[\"%s\",\"null\"]%s}".formatted(type, bounds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"order_id": "a", "amount": 100, "state": "open"}        | true
            {"order_id": "a", "amount": null, "state": null}         | true
            {"order_id": "a", "extra": 1}                            | true
            {"order_id": null}                                       | false
            {"amount": 1}                                            | false
            {"order_id": "a", "amount": 101}                         | false
            {"order_id": "a", "amount": 1.5}                         | false
            {"order_id": "a", "state": "lost"}                       | false
            {"order_id": "a", "address": {"city": "B", "zip": "1"}}  | true
            {"order_id": "a", "address": {"zip": "1"}}               | false
            {"order_id": "a", "address": {"city": "B"}}              | false
            """)
    void anIndependentValidatorReadsTheExportedSchemaAsMeant(String json, boolean valid) {
        String schema = JsonSchemaExporter.export(contract(NESTED).schema().get(0));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(valid);
    }
}
