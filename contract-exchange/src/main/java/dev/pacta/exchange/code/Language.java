/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Property;

/** What a programming language calls the types of properties. */
interface Language {
    /** The type of a property in which nothing lies, and of objects whose properties are not known. */
    String scalar(Property property);

    String list(String element);

    String map(String key, String value);

    /** What an element of a list or map is that may be missing. */
    String missing(String type);

    /** The allowed texts as a type in place; empty when they need a declaration. */
    String texts(Property property);

    /** A name for a type; unique ones are made of it. */
    String typeName(String wanted);

    /** Whether a field may have any name, so that it needs no other. */
    default boolean takesAnyName() {
        return false;
    }

    /** A name for a field; unique ones are made of it. */
    String fieldName(String wanted);
}
