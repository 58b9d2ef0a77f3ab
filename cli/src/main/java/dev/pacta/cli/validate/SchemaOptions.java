/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.InputFile;
import dev.pacta.validation.jsonschema.Dialect;
import dev.pacta.validation.jsonschema.InvalidSchemaException;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaSettings;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A JSON Schema in place of a contract. */
final class SchemaOptions {
    /** A document of JSON is read whole; what is larger is told as not finished. */
    static final SchemaLimits LIMITS = new SchemaLimits(512, 256 << 20, 100_000_000, 100);

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A JSON Schema (2019-09 or 2020-12) in place of a contract, for .json, .ndjson and .jsonl.")
    private @Nullable Path schema;

    @Option(
            names = "--schema-part",
            paramLabel = "FILE",
            description = "A schema that references of --schema lead to, by its $id or its name beside --schema; may be"
                    + " repeated. Nothing is fetched.")
    private List<Path> parts = List.of();

    @Option(names = "--formats", description = "With --schema: demand what format says; otherwise it is a remark.")
    private boolean formats;

    boolean wanted() {
        return schema != null;
    }

    /** Whether there are options of a schema, but none. */
    boolean isHalf() {
        return schema == null && (formats || !parts.isEmpty());
    }

    /** How the schema is called. */
    String name() {
        return String.valueOf(schema);
    }

    /**
     * The schema.
     *
     * @throws CommandFailure when it is none, or leads to one that was not given
     */
    JsonSchema compile() {
        Path main = Objects.requireNonNull(schema);
        Map<String, String> documents = new LinkedHashMap<>();
        for (Path part : parts) {
            documents.put(beside(main, part), text(part));
        }
        try {
            return JsonSchema.compile(
                    text(main), new SchemaSettings(Dialect.DRAFT_2020_12, formats, documents, LIMITS));
        } catch (InvalidSchemaException wrong) {
            throw CommandFailure.badCall(
                    "%s is no schema that can be used: %s".formatted(main, wrong.getMessage()),
                    "Mend it; schemas that it refers to are given with --schema-part FILE.");
        }
    }

    /** As a reference beside the schema names the file. */
    private static String beside(Path main, Path part) {
        Path folder = main.toAbsolutePath().normalize().getParent();
        Path file = part.toAbsolutePath().normalize();
        String relative =
                folder == null ? file.toString() : folder.relativize(file).toString();
        return relative.replace(File.separatorChar, '/').replace(" ", "%20");
    }

    private static String text(Path file) {
        return new String(InputFile.read(file), StandardCharsets.UTF_8);
    }
}
