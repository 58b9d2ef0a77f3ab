/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

/**
 * The beginning of a subject's name as clients write it. Registries of the field put {@code :.context:} before names; there is one context
 * here, the default one, and {@code :*:} stands for all of them.
 *
 * @param matchesNothing whether another context is named
 */
record SubjectPrefix(String text, boolean matchesNothing) {
    private static final String ALL_CONTEXTS = ":*:";
    private static final String DEFAULT_CONTEXT = ":.:";

    static SubjectPrefix of(String written) {
        if (written.startsWith(ALL_CONTEXTS) || written.startsWith(DEFAULT_CONTEXT)) {
            return new SubjectPrefix(written.substring(ALL_CONTEXTS.length()), false);
        }
        return new SubjectPrefix(written, written.startsWith(":."));
    }

    /** A subject without the name of the default context. */
    static String subject(String written) {
        return written.startsWith(DEFAULT_CONTEXT) ? written.substring(DEFAULT_CONTEXT.length()) : written;
    }
}
