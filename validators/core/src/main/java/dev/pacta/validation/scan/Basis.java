/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

/** What kind of evidence a finding rests on. A person who rejected one is asked again only when there is evidence of another kind. */
public enum Basis {
    /** The name of the column, and nothing in its values. */
    NAME,
    /** The form of the values, which has no checksum. */
    FORM,
    /** A checksum, passed more often than by chance. */
    CHECKSUM,
    /** What stands inside longer text. */
    TEXT
}
