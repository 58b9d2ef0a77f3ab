/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

/** Some part of it may mean something else in another engine. */
final class NotPortableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPortableException() {
        super("not portable", null, false, false);
    }
}
