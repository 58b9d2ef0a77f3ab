/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.jsonschema.PublishedSchema;
import dev.pacta.contract.odcs.structure.Structure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema for editors takes what our structure takes. */
class PublishedSchemaTest {
    private static final int EVERY = 10;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "V3.*")
    void thePublishedSchemaAgreesWithTheStructure(OdcsVersion version) {
        OfficialSchema official = StructureAgreementTest.official(version);
        Schema published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedSchema.of(version), InputFormat.JSON);
        List<String> differences = new ArrayList<>();
        for (Path file : Stream.of("examples", "negative")
                .flatMap(folder -> Documents.files(folder).stream())
                .toList()) {
            Map<String, Object> document = Documents.read(file);
            document.put("apiVersion", version.text());
            compare(document, version, published, differences);
        }
        int[] round = {0};
        BiConsumer<Map<String, @Nullable Object>, String> everyTenth = (document, how) -> {
            if (round[0]++ % EVERY == 0) {
                compare(document, version, published, differences);
            }
        };
        new Mutants(official).ofRandomDocuments(everyTenth);
        new Mutants(official).ofExamples(everyTenth);

        assertThat(differences).isEmpty();
        assertThat(round[0]).isGreaterThanOrEqualTo(5_000);
    }

    private static void compare(
            Map<String, ? extends @Nullable Object> document,
            OdcsVersion version,
            Schema published,
            List<String> differences) {
        List<LintMessage> errors = Structure.check(Trees.yaml(document), "document", version).stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .toList();
        boolean ours = errors.isEmpty() && version.text().equals(document.get("apiVersion"));
        boolean theirs = Boolean.TRUE.equals(published.validate(Trees.json(document), OutputFormat.BOOLEAN));
        boolean cannotBeSaid = !errors.isEmpty()
                && errors.stream().allMatch(message -> message.ruleId().equals("odcs.enum.duplicate"));
        if (ours != theirs && !cannotBeSaid) {
            differences.add(errors + " " + published.validate(Trees.json(document)));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "V3.*")
    void everyKeyHasALineThatAnEditorShows(OdcsVersion version) {
        JsonNode schema = JsonMapper.shared().readTree(PublishedSchema.of(version));
        List<String> silent = new ArrayList<>();
        schema.path("$defs").properties().stream()
                .filter(definition -> !definition.getKey().equals("customProperty"))
                .forEach(definition -> findSilent(definition.getValue(), definition.getKey(), silent));
        schema.path("properties")
                .properties()
                .forEach(property -> assertThat(property.getValue().has("description"))
                        .as(property.getKey())
                        .isTrue());

        assertThat(silent).isEmpty();
        assertThat(schema.at("/$defs/privacy/properties").size()).isEqualTo(13);
    }

    private static void findSilent(JsonNode schema, String path, List<String> silent) {
        boolean aside = path.contains("/if") || path.contains("/not") || path.contains("/oneOf");
        schema.path("properties").properties().forEach(property -> {
            if (!aside && !property.getValue().has("description")) {
                silent.add(path + "." + property.getKey());
            }
            findSilent(property.getValue(), path + "." + property.getKey(), silent);
        });
        schema.properties().stream()
                .filter(child -> !child.getKey().equals("properties"))
                .forEach(child -> findSilent(child.getValue(), path + "/" + child.getKey(), silent));
        if (schema.isArray()) {
            schema.forEach(child -> findSilent(child, path + "/", silent));
        }
    }

    @Test
    void theTextIsTheSameEachTimeAndNamesItsVersion() {
        assertThat(PublishedSchema.of(OdcsVersion.V3_1_0))
                .isEqualTo(PublishedSchema.of(OdcsVersion.V3_1_0))
                .contains("v3.1.0")
                .contains("#/$defs/privacy");
        assertThat(PublishedSchema.fileName(OdcsVersion.V3_1_0)).isEqualTo("odcs-pacta-v3.1.0.json");
    }

    @Test
    void noSchemaIsPublishedForVersionTwo() {
        assertThatThrownBy(() -> PublishedSchema.of(OdcsVersion.V2_2_2)).isInstanceOf(IllegalArgumentException.class);
    }
}
