/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.core.JsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema, ready to check values. Drafts 2019-09 and 2020-12 in full; references lead only to documents that were given. Compile once,
 * use from any number of threads:
 *
 * <pre>{@code
 * SchemaVerdict verdict = JsonSchema.compile(text, SchemaSettings.DEFAULT).validate(bytes);
 * }</pre>
 */
public final class JsonSchema {
    private final SchemaNode root;
    private final SchemaOutline outline;
    private final SchemaLimits limits;
    private final JsonFactory factory;

    private JsonSchema(SchemaNode root, SchemaOutline outline, SchemaLimits limits) {
        this.root = root;
        this.outline = outline;
        this.limits = limits;
        this.factory = JsonTree.factory(limits.depth());
    }

    /**
     * Compiles a schema.
     *
     * @throws InvalidSchemaException when it is none, or refers to something that was not given
     */
    public static JsonSchema compile(String schema, SchemaSettings settings) {
        return compile(parse(schema, settings.limits(), ""), settings);
    }

    private static JsonSchema compile(@Nullable Object schema, SchemaSettings settings) {
        Documents documents = new Documents(settings.dialect());
        String own = Documents.identifier(Identifiers.UNNAMED, schema);
        settings.documents()
                .forEach((identifier, text) -> documents.add(
                        Identifiers.resolve(own, identifier), parse(text, settings.limits(), identifier)));
        Resource resource = documents.read(Identifiers.UNNAMED, schema);
        SchemaCompiler compiler = new SchemaCompiler(documents, settings.assertsFormats());
        SchemaNode root = compiler.node(resource.place());
        compiler.finish();
        return new JsonSchema(root, compiler.outline(resource.dialect()), settings.limits());
    }

    private static @Nullable Object parse(String text, SchemaLimits limits, String location) {
        try {
            return JsonTree.read(JsonTree.factory(limits.depth()), text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonTree.Malformed malformed) {
            throw new InvalidSchemaException(location, String.valueOf(malformed.getMessage()));
        } catch (Evaluation.Unfinished beyond) {
            throw new InvalidSchemaException(location, String.valueOf(beyond.getMessage()));
        }
    }

    /** What the schema asks for. */
    public SchemaOutline outline() {
        return outline;
    }

    /** Checks a JSON text in UTF-8. What is no JSON at all breaks the keyword {@code json}. */
    public SchemaVerdict validate(byte[] json) {
        if (json.length > limits.bytes()) {
            return SchemaVerdict.unfinished(
                    "the value has %,d bytes, at most %,d are read".formatted(json.length, limits.bytes()));
        }
        try {
            return evaluate(JsonTree.read(factory, json));
        } catch (Evaluation.Unfinished beyond) {
            return SchemaVerdict.unfinished(String.valueOf(beyond.getMessage()));
        } catch (JsonTree.Malformed malformed) {
            return new SchemaVerdict(
                    SchemaVerdict.Kind.INVALID,
                    List.of(new SchemaError("", "json", "", String.valueOf(malformed.getMessage()))),
                    "");
        }
    }

    /** Checks a parsed value: maps, lists, text, numbers, truth values, null. */
    public SchemaVerdict validate(@Nullable Object value) {
        try {
            return evaluate(JsonTree.of(value, limits.depth()));
        } catch (Evaluation.Unfinished beyond) {
            return SchemaVerdict.unfinished(String.valueOf(beyond.getMessage()));
        }
    }

    private SchemaVerdict evaluate(@Nullable Object instance) {
        Evaluation evaluation = new Evaluation(limits);
        boolean valid = evaluation.inPlace(root, instance);
        return valid ? SchemaVerdict.VALID : new SchemaVerdict(SchemaVerdict.Kind.INVALID, evaluation.errors(), "");
    }
}
