/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.compatibility.avro.AvroComparison;
import dev.pacta.exchange.compatibility.jsonschema.JsonSchemaComparison;
import dev.pacta.exchange.compatibility.jsonschema.Strictness;
import dev.pacta.exchange.compatibility.protobuf.ProtobufComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/schema-change-rules.md} is made from the catalogues; run with {@code -Dpacta.docs.write=true} to write it anew. */
class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "schema-change-rules.md");

    @Test
    void thePageSaysWhatTheCataloguesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void idsAreUnique() {
        assertThat(all()).extracting(SchemaRule::id).doesNotHaveDuplicates();
    }

    private static List<SchemaRule> all() {
        return List.<SchemaComparison>of(
                        new AvroComparison(), new JsonSchemaComparison(Strictness.VALIDATING), new ProtobufComparison())
                .stream()
                .flatMap(comparison -> comparison.catalog().stream())
                .toList();
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What can change in a schema

                Made from the catalogues in `contract-exchange` by `RulesPageTest`; do not edit.

                Schemas are compared by the rules of their own format. *Backward* means that readers with the later schema can read
                data of the earlier one, *forward* that readers with the earlier schema can read data of the later one: the words of
                schema registries. A contract in mode `BACKWARD` protects the readers that are there already, which registries call
                `FORWARD`.

                A cross says that a difference of this kind can break the direction; whether it does in a given case is judged
                there. Avro is judged by the Avro library in both directions, and logical types by the Avro specification. JSON
                Schema is judged by what documents the two schemas take (`VALIDATING`), or with what registries forgive (`STRICT`,
                `LENIENT`). Protobuf is judged as the Confluent Schema Registry does, or by one of Buf's categories.
                """);
        table(page, "Avro", new AvroComparison());
        table(page, "JSON Schema", new JsonSchemaComparison(Strictness.VALIDATING));
        table(page, "Protobuf", new ProtobufComparison());
        return page.toString();
    }

    private static void table(StringBuilder page, String title, SchemaComparison comparison) {
        page.append("\n## %s\n\n| rule | what changed | backward | forward | known as |\n|---|---|---|---|---|\n"
                .formatted(title));
        comparison
                .catalog()
                .forEach(rule -> page.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                rule.id(),
                                rule.title(),
                                rule.backward() ? "×" : "",
                                rule.forward() ? "×" : "",
                                rule.knownAs() == null ? "" : rule.knownAs())));
    }
}
