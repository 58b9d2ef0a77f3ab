/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a schema says of itself, and where it finds others. */
class SchemaOutlineTest {
    private static JsonSchema compile(String schema, Map<String, String> documents) {
        return JsonSchema.compile(
                schema, new SchemaSettings(Dialect.DRAFT_2020_12, false, documents, SchemaLimits.DEFAULT));
    }

    @Test
    void tellsWhatIsCheckedWhatIsARemarkAndWhatIsIgnored() {
        SchemaOutline outline = compile("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "An order", "requierd": ["id"],
                 "type": "object",
                 "properties": {"id": {"type": "integer"}, "a/b": {"format": "email", "minlength": 2, "contentEncoding": "base64"}},
                 "$defs": {"unused": {"pattern": "x"}}}
                """, Map.of()).outline();

        assertThat(outline.dialect()).isEqualTo(Dialect.DRAFT_2020_12);
        assertThat(outline.checked()).containsExactly(entry("properties", 1), entry("type", 2));
        assertThat(outline.remarks())
                .containsExactly(
                        entry("$defs", 1),
                        entry("$schema", 1),
                        entry("contentEncoding", 1),
                        entry("format", 1),
                        entry("title", 1));
        assertThat(outline.unknown()).containsExactlyInAnyOrder("#/requierd", "#/properties/a~1b/minlength");
    }

    @Test
    void aKeywordOfTheOtherDraftIsUnknown() {
        String old = """
                {"$schema": "https://json-schema.org/draft/2019-09/schema", "items": [true], "prefixItems": [true]}""";

        assertThat(compile(old, Map.of()).outline().unknown()).containsExactly("#/prefixItems");
    }

    @Test
    void aRelativeIdentifierIsBesideTheSchema() {
        Map<String, String> parts = Map.of("parts/zip.json", "{\"pattern\": \"^[0-9]{5}$\"}");
        for (String id : new String[] {"", "\"$id\": \"https://shop.example/schemas/order.json\","}) {
            JsonSchema schema = compile("{%s \"$ref\": \"parts/zip.json\"}".formatted(id), parts);

            assertThat(schema.validate("\"12345\"".getBytes(StandardCharsets.UTF_8))
                            .isValid())
                    .isTrue();
            SchemaVerdict bad = schema.validate("\"1\"".getBytes(StandardCharsets.UTF_8));
            assertThat(bad.errors())
                    .extracting(SchemaError::schemaLocation)
                    .containsExactly(
                            id.isEmpty()
                                    ? "parts/zip.json#/pattern"
                                    : "https://shop.example/schemas/parts/zip.json#/pattern");
        }
    }

    @Test
    void whatWasNotGivenIsNotLookedFor() {
        assertThatThrownBy(() -> compile("{\"$ref\": \"parts/zip.json\"}", Map.of("zip.json", "{}")))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("'parts/zip.json' leads to no schema that was given");
    }
}
