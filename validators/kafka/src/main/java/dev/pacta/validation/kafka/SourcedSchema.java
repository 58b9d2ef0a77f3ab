/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.jsonschema.Dialect;
import dev.pacta.validation.jsonschema.InvalidSchemaException;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaSettings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * A JSON Schema and where it is from. Immutable.
 *
 * @param name the address in the settings
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
record SourcedSchema(JsonSchema schema, String name, String digest) {
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    /**
     * Reads a schema and those that its references lead to.
     *
     * @throws ConfigException when one cannot be read or is none
     */
    static SourcedSchema read(ContractConfig config, ClassLoader loader) {
        String name = config.getString(ContractConfig.JSON_SCHEMA);
        byte[] bytes = bytes(ContractConfig.JSON_SCHEMA, name, loader);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : config.getList(ContractConfig.JSON_SCHEMA_PARTS)) {
            byte[] read = bytes(ContractConfig.JSON_SCHEMA_PARTS, part, loader);
            parts.put(reference(name, part), new String(read, StandardCharsets.UTF_8));
        }
        boolean formats = config.getBoolean(ContractConfig.JSON_SCHEMA_FORMATS);
        try {
            JsonSchema schema = JsonSchema.compile(
                    new String(bytes, StandardCharsets.UTF_8),
                    new SchemaSettings(Dialect.DRAFT_2020_12, formats, parts, SchemaLimits.DEFAULT));
            return new SourcedSchema(schema, name, digest(bytes));
        } catch (InvalidSchemaException none) {
            throw new ConfigException(
                    ContractConfig.JSON_SCHEMA,
                    name,
                    "%s; mend it, and name schemas that it refers to in %s"
                            .formatted(none.getMessage(), ContractConfig.JSON_SCHEMA_PARTS));
        }
    }

    private static byte[] bytes(String setting, String address, ClassLoader loader) {
        try {
            if (!address.startsWith(CLASS_PATH)) {
                return Files.readAllBytes(path(setting, address));
            }
            String resource = address.substring(CLASS_PATH.length()).replaceFirst("^/", "");
            try (InputStream stream = loader.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new ConfigException(
                            setting, address, "the class path has none of that name; is its jar there?");
                }
                return stream.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new ConfigException(setting, address, "it cannot be read; check the path and the permissions");
        }
    }

    private static Path path(String setting, String address) {
        if (address.startsWith("registry:")) {
            throw new ConfigException(
                    setting, address, "the registry has contracts; a schema is file:PATH or classpath:RESOURCE");
        }
        return Path.of(address.startsWith(FILE) ? address.substring(FILE.length()) : address);
    }

    /** As a reference in the schema names what lies beside or below it; a part is known by its {@code $id} too. */
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

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
