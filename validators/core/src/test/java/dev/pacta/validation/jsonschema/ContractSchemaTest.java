/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.odcs.jsonschema.PublishedSchema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON Schema of contracts, by this engine: it knows no look-around, as other engines that match in linear time. */
class ContractSchemaTest {
    @ParameterizedTest
    @EnumSource(value = OdcsVersion.class, names = "V3_.*", mode = EnumSource.Mode.MATCH_ALL)
    void theSchemaOfContractsIsUsable(OdcsVersion version) {
        JsonSchema schema = JsonSchema.compile(PublishedSchema.of(version), SchemaSettings.DEFAULT);
        String contract = """
                {"apiVersion": "%s", "kind": "DataContract", "id": "%s", "version": "1.0.0", "status": "active"}""";

        assertThat(schema.outline().unknown()).isEmpty();
        assertThat(verdict(schema, contract.formatted(version.text(), "orders of the shop"))
                        .errors())
                .isEmpty();
        for (String id : new String[] {"", "  ", "a\\tb", "x".repeat(256)}) {
            assertThat(verdict(schema, contract.formatted(version.text(), id)).errors())
                    .as("id '%s'", id)
                    .extracting(SchemaError::instanceLocation)
                    .containsExactly("/id");
        }
    }

    private static SchemaVerdict verdict(JsonSchema schema, String json) {
        return schema.validate(json.getBytes(StandardCharsets.UTF_8));
    }
}
