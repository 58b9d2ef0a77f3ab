/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * networknt 1.5.9, which has the same class names as 3.0.9 and therefore a class loader of its own. Its jars lie in
 * {@code bench/target/networknt-1.5.9}, where the build puts them.
 */
final class OlderNetworknt {
    private final Object mapper;
    private final MethodHandle read;
    private final Object schema;
    private final MethodHandle validate;

    private OlderNetworknt(Object mapper, MethodHandle read, Object schema, MethodHandle validate) {
        this.mapper = mapper;
        this.read = read;
        this.schema = schema;
        this.validate = validate;
    }

    static OlderNetworknt compile(String schema) {
        try {
            ClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
            Class<?> mapperType = loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper");
            Object mapper = mapperType.getConstructor().newInstance();
            Object tree = mapperType.getMethod("readTree", String.class).invoke(mapper, schema);
            Class<?> node = loader.loadClass("com.fasterxml.jackson.databind.JsonNode");
            Class<?> versions = loader.loadClass("com.networknt.schema.SpecVersion$VersionFlag");
            Object version = versions.getField("V202012").get(null);
            Class<?> factory = loader.loadClass("com.networknt.schema.JsonSchemaFactory");
            Class<?> configType = loader.loadClass("com.networknt.schema.SchemaValidatorsConfig");
            Object builder = configType.getMethod("builder").invoke(null);
            builder.getClass()
                    .getMethod("formatAssertionsEnabled", Boolean.class)
                    .invoke(builder, true);
            Object config = builder.getClass().getMethod("build").invoke(builder);
            Object made = factory.getMethod("getInstance", versions).invoke(null, version);
            Object compiled = factory.getMethod("getSchema", node, configType).invoke(made, tree, config);
            Method validate = compiled.getClass().getMethod("validate", node);
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            return new OlderNetworknt(
                    mapper,
                    lookup.unreflect(mapperType.getMethod("readTree", byte[].class)),
                    compiled,
                    lookup.unreflect(validate));
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("bench/target/networknt-1.5.9 does not hold networknt 1.5.9", otherVersion);
        }
    }

    private static URL[] jars() {
        File bench = new File(URI.create(Objects.requireNonNull(OlderNetworknt.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .toString()));
        File[] jars = new File(bench.getParentFile(), "networknt-1.5.9").listFiles();
        return Arrays.stream(jars == null ? new File[0] : jars)
                .map(OlderNetworknt::url)
                .toArray(URL[]::new);
    }

    private static URL url(File jar) {
        try {
            return jar.toURI().toURL();
        } catch (MalformedURLException never) {
            throw new IllegalStateException(never);
        }
    }

    Object tree(byte[] json) {
        try {
            return read.invoke(mapper, json);
        } catch (Throwable trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    boolean isValid(Object tree) {
        try {
            return ((Set<?>) validate.invoke(schema, tree)).isEmpty();
        } catch (Throwable trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
