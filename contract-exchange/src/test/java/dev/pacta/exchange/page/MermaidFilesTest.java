/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.Contract;
import dev.pacta.exchange.SomeContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Diagrams of names that Mermaid could take for its own signs, held against files, which {@code -Dpacta.docs.write=true} writes anew. The
 * check of the web UI gives each file to Mermaid's parser.
 */
class MermaidFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NAMES = Path.of("../config/mermaid-names.json");
    private static final Path FILE = Path.of("src/test/resources/mermaid/names.mmd");

    @Test
    void whatMermaidsParserIsGivenIsWhatIsWritten() throws IOException {
        String diagram = MermaidDiagram.of(contract(JSON.readValue(NAMES.toFile(), String[].class)));
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, diagram);
        }

        assertThat(diagram)
                .as(
                        "%s; if the change is meant, write it anew with -Dpacta.docs.write=true and run npm run check in webapp/",
                        FILE)
                .isEqualTo(Files.readString(FILE));
    }

    /** Each name is that of an object, of a property of it with a relationship, and of a property of the first object. */
    private static Contract contract(String[] names) {
        ObjectNode root = JSON.createObjectNode()
                .put("apiVersion", "v3.2.0")
                .put("kind", "DataContract")
                .put("id", "names")
                .put("version", "1.0.0")
                .put("status", "active");
        ArrayNode schema = root.putArray("schema");
        ObjectNode hub = schema.addObject().put("name", "hub");
        ArrayNode fields = hub.putArray("properties");
        for (String name : names) {
            fields.addObject().put("name", name).put("logicalType", "string").put("unique", true);
            ObjectNode object = schema.addObject().put("name", name);
            ObjectNode property =
                    object.putArray("properties").addObject().put("name", name).put("primaryKey", true);
            property.putArray("relationships").addObject().put("to", "hub.end");
        }
        return SomeContract.of(root.toString());
    }
}
