/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema that the standard's project published for one version, judged by networknt. */
record OfficialSchema(OdcsVersion version, JsonNode text, Schema schema) {
    /** The schema of a version, when the standard's files are beside this checkout. */
    static Optional<OfficialSchema> of(OdcsVersion version) {
        return SharedInputs.folder("standards/odcs/schema/odcs-json-schema-%s.json".formatted(version.text()))
                .map(file -> read(version, file));
    }

    private static OfficialSchema read(OdcsVersion version, Path file) {
        try {
            String text = Files.readString(file);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(text, InputFormat.JSON);
            return new OfficialSchema(version, JsonMapper.shared().readTree(text), schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean accepts(JsonNode document) {
        return Boolean.TRUE.equals(schema.validate(document, OutputFormat.BOOLEAN));
    }

    List<String> complaints(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .distinct()
                .toList();
    }
}
