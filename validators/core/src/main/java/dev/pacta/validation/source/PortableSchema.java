/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.validation.jsonschema.Dialect;
import dev.pacta.validation.jsonschema.InvalidSchemaException;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaSettings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema that engines send to their workers: it travels as its text, with the schemas that its references lead to, and is compiled
 * once by each task. Immutable; safe for many threads.
 */
public final class PortableSchema implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    private final String address;
    private final String text;
    private final LinkedHashMap<String, String> parts;
    private final boolean assertsFormats;
    private final String digest;
    private transient @Nullable JsonSchema compiled;

    private PortableSchema(String address, byte[] bytes, LinkedHashMap<String, String> parts, boolean assertsFormats) {
        this.address = address;
        this.text = new String(bytes, StandardCharsets.UTF_8);
        this.parts = parts;
        this.assertsFormats = assertsFormats;
        this.digest = Documents.digest(bytes);
        this.compiled = compile();
    }

    /**
     * Reads a schema whose references lead to nothing but itself; {@code format} is a remark.
     *
     * @param address {@code file:…}, {@code classpath:…}, or without a prefix a file
     * @throws SchemaUnavailableException when it cannot be read or is none
     */
    public static PortableSchema read(String address, ClassLoader loader) {
        return read(address, List.of(), false, loader);
    }

    /**
     * Reads a schema and those that its references lead to.
     *
     * @param address {@code file:…}, {@code classpath:…}, or without a prefix a file
     * @param parts the addresses of the others; references name them by their {@code $id} or by where they lie beside the schema
     * @param assertsFormats whether {@code format} is demanded
     * @throws SchemaUnavailableException when one cannot be read or is none
     */
    public static PortableSchema read(String address, List<String> parts, boolean assertsFormats, ClassLoader loader) {
        byte[] bytes = bytes(address, loader);
        LinkedHashMap<String, String> read = new LinkedHashMap<>();
        for (String part : parts) {
            read.put(reference(address, part), new String(bytes(part, loader), StandardCharsets.UTF_8));
        }
        return new PortableSchema(address, bytes, read, assertsFormats);
    }

    /** The schema, compiled on this machine. */
    public JsonSchema schema() {
        JsonSchema here = compiled;
        if (here == null) {
            here = compile();
            compiled = here;
        }
        return Objects.requireNonNull(here);
    }

    private JsonSchema compile() {
        try {
            return JsonSchema.compile(
                    text,
                    new SchemaSettings(Dialect.DRAFT_2020_12, assertsFormats, Map.copyOf(parts), SchemaLimits.DEFAULT));
        } catch (InvalidSchemaException none) {
            throw new SchemaUnavailableException(
                    address,
                    "%s; mend it, and name the schemas that it refers to as its parts".formatted(none.getMessage()),
                    none);
        }
    }

    /** Where it is from, as it was given. */
    public String address() {
        return address;
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    public String digest() {
        return digest;
    }

    private static byte[] bytes(String address, ClassLoader loader) {
        try {
            if (!address.startsWith(CLASS_PATH)) {
                return Files.readAllBytes(path(address));
            }
            String resource = address.substring(CLASS_PATH.length()).replaceFirst("^/", "");
            try (InputStream stream = loader.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new SchemaUnavailableException(
                            address, "the class path has none of that name; is its jar there?", null);
                }
                return stream.readAllBytes();
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw new SchemaUnavailableException(
                    address, "it cannot be read; check the path and the permissions", unreadable);
        }
    }

    private static Path path(String address) {
        if (address.startsWith("registry:")) {
            throw new SchemaUnavailableException(
                    address, "the registry has contracts; a schema is file:PATH or classpath:RESOURCE", null);
        }
        return Path.of(address.startsWith(FILE) ? address.substring(FILE.length()) : address);
    }

    /** As a reference in the schema names what lies beside or below it. */
    private static String reference(String schema, String part) {
        Path file = place(part);
        Path folder = place(schema).getParent();
        String relative =
                folder == null ? file.toString() : folder.relativize(file).toString();
        return relative.replace(File.separatorChar, '/').replace(" ", "%20");
    }

    private static Path place(String address) {
        String path = address.replaceFirst("^(%s|%s)".formatted(FILE, CLASS_PATH), "");
        return Path.of(path).toAbsolutePath().normalize();
    }
}
