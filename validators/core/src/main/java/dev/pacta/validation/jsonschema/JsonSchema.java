/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private final boolean streams;
    private final StreamPlans plans = new StreamPlans();
    private final JsonFactory factory;

    private JsonSchema(SchemaNode root, boolean streams, SchemaOutline outline, SchemaLimits limits) {
        this.root = root;
        this.streams = streams;
        this.outline = outline;
        this.limits = limits;
        this.factory = JsonTree.factory(limits.depth(), limits.bytes());
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
        SchemaOutline outline = compiler.outline(resource.dialect(), root);
        return new JsonSchema(root, !compiler.leadsByTheWay(), outline, settings.limits());
    }

    private static @Nullable Object parse(String text, SchemaLimits limits, String location) {
        try {
            return JsonTree.read(
                    JsonTree.factory(limits.depth(), limits.bytes()), text.getBytes(StandardCharsets.UTF_8));
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
        try (JsonParser parser = factory.createParser(json)) {
            return verdict(parser);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Checks a JSON text in UTF-8 of any length while it streams by. What a keyword has to see whole may have as many bytes as the limits allow;
     * {@link SchemaOutline#whole} says which do.
     *
     * @param json is read to its end, unless the verdict is that it did not finish, and not closed
     * @throws IOException when it cannot be read
     */
    public SchemaVerdict validate(InputStream json) throws IOException {
        try (JsonParser parser = factory.createParser(json)) {
            return verdict(parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE));
        }
    }

    private SchemaVerdict verdict(JsonParser parser) throws IOException {
        Evaluation evaluation = new Evaluation(limits);
        try {
            boolean valid = JsonTree.read(
                    parser, () -> streams ? streamed(parser, evaluation) : evaluation.inPlace(root, whole(parser)));
            return verdict(valid, evaluation);
        } catch (Evaluation.Unfinished beyond) {
            return SchemaVerdict.unfinished(String.valueOf(beyond.getMessage()));
        } catch (JsonTree.Malformed malformed) {
            return noJson("", String.valueOf(malformed.getMessage()));
        }
    }

    private boolean streamed(JsonParser parser, Evaluation evaluation) throws IOException {
        return new StreamEvaluation(parser, evaluation, limits).accepts(plans.of(List.of(root)));
    }

    private @Nullable Object whole(JsonParser parser) throws IOException {
        return JsonTree.value(
                parser,
                new JsonTree.Room(
                        limits.bytes(),
                        () -> new Evaluation.Unfinished(
                                "the value has more than %,d bytes, and the schema has to see it whole"
                                        .formatted(limits.bytes()))));
    }

    /**
     * Checks a parsed value, with the verdict that its JSON would get: maps with keys of text, collections, text, numbers, truth values, null, and
     * Jackson trees, also in each other. A number is what its text says, to the last digit. What JSON does not have, such as a number that
     * is not finite or an object of another class, breaks the keyword {@code json}. The limit of bytes does not count, because all is in memory; that of
     * depth counts the schemas on the way as well, which a value that streams by does not need.
     */
    public SchemaVerdict validate(@Nullable Object value) {
        try {
            Evaluation evaluation = new Evaluation(limits);
            return verdict(evaluation.inPlace(root, new JavaValues(limits.depth()).read(value)), evaluation);
        } catch (Evaluation.Unfinished beyond) {
            return SchemaVerdict.unfinished(String.valueOf(beyond.getMessage()));
        } catch (JavaValues.Foreign foreign) {
            return noJson(foreign.place(), String.valueOf(foreign.getMessage()));
        }
    }

    private static SchemaVerdict noJson(String place, String problem) {
        return new SchemaVerdict(SchemaVerdict.Kind.INVALID, List.of(new SchemaError(place, "json", "", problem)), "");
    }

    private static SchemaVerdict verdict(boolean valid, Evaluation evaluation) {
        return valid ? SchemaVerdict.VALID : new SchemaVerdict(SchemaVerdict.Kind.INVALID, evaluation.errors(), "");
    }
}
