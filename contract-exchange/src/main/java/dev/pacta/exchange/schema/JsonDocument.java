/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlReader;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** Gives importers a document that is JSON or YAML, as a tree. */
public final class JsonDocument {
    private JsonDocument() {}

    /** Calls the reader with the object that the source holds. */
    public static ImportResult read(ImportSource source, String rule, Function<ObjectNode, ImportResult> reader) {
        return SourceText.text(source, text -> {
            JsonNode tree;
            try {
                tree = text.stripLeading().startsWith("{") ? PrettyJson.read(text) : yaml(text);
            } catch (JsonProcessingException invalid) {
                String reason = Objects.requireNonNullElse(invalid.getOriginalMessage(), "");
                return SourceText.refused(source, rule, "this is no JSON: " + reason);
            } catch (YamlException invalid) {
                return SourceText.refused(
                        source,
                        rule,
                        invalid.problem().position(),
                        invalid.problem().message());
            }
            return tree instanceof ObjectNode object
                    ? reader.apply(object)
                    : SourceText.refused(source, rule, "the document is not an object with keys");
        });
    }

    private static JsonNode yaml(String text) throws YamlException {
        return PrettyJson.tree(
                new YamlReader().read(text.getBytes(StandardCharsets.UTF_8)).toJava());
    }
}
