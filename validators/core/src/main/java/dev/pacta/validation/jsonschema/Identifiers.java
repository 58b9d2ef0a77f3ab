/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Identifiers of schemas: how references are resolved against a base (RFC 3986, section 5). */
final class Identifiers {
    /** The base of a schema that names none. */
    static final String UNNAMED = "pacta:/schema";

    /** What lies beside such a schema. */
    private static final String BESIDE = "pacta:/";

    private Identifiers() {}

    /**
     * The absolute form.
     *
     * @throws InvalidSchemaException when it is no reference at all
     */
    static String resolve(String base, String reference) {
        if (reference.isEmpty()) {
            return base;
        }
        if (reference.startsWith("#")) {
            return withoutFragment(base) + reference;
        }
        try {
            URI resolved = new URI(base).resolve(new URI(reference));
            String text = resolved.toString();
            // Java leaves out an authority that is empty.
            return text.startsWith("file:/") && !text.startsWith("file:///") ? "file://" + text.substring(5) : text;
        } catch (URISyntaxException malformed) {
            throw new InvalidSchemaException(base, "'%s' is no URI reference".formatted(reference));
        }
    }

    static String withoutFragment(String identifier) {
        int hash = identifier.indexOf('#');
        return hash < 0 ? identifier : identifier.substring(0, hash);
    }

    /** What stands after the hash, decoded; empty when there is none. */
    static String fragment(String identifier) {
        int hash = identifier.indexOf('#');
        String raw = hash < 0 ? "" : identifier.substring(hash + 1);
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As it is shown: an unnamed schema is only its fragment, and what lies beside it has the name it was given by. */
    static String shown(String identifier) {
        if (identifier.startsWith(UNNAMED + "#")) {
            return identifier.substring(UNNAMED.length());
        }
        return identifier.startsWith(BESIDE) ? identifier.substring(BESIDE.length()) : identifier;
    }
}
