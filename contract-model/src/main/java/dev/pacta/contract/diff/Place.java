/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import org.jspecify.annotations.Nullable;

/**
 * Where changes are looked for: the path, and the pointers of the element in both documents.
 *
 * @param key below the element, such as {@code /logicalTypeOptions/maxLength}; empty for the element itself
 */
record Place(
        String path,
        @Nullable String schemaObject,
        @Nullable String property,
        String beforePointer,
        String afterPointer,
        String key) {
    static final Place CONTRACT = new Place("contract", null, null, "", "", "");

    /** A part of the contract itself, such as {@code sla.latency}. */
    static Place contract(String path, String beforePointer, String afterPointer) {
        return new Place(path, null, null, beforePointer, afterPointer, "");
    }

    static Place object(String name, String beforePointer, String afterPointer) {
        return new Place(name, name, null, beforePointer, afterPointer, "");
    }

    /** A property below. */
    Place then(String name, String beforeKey, String afterKey) {
        return new Place(
                path + "." + name,
                schemaObject,
                property == null ? name : property + "." + name,
                beforePointer + beforeKey,
                afterPointer + afterKey,
                "");
    }

    /** A key of the element, with slashes between several. */
    Place at(String name) {
        return new Place(path, schemaObject, property, beforePointer, afterPointer, key + "/" + name);
    }

    /** Something of a list below the key; the path stays. */
    Place item(int before, int after) {
        return new Place(
                path,
                schemaObject,
                property,
                pointer(beforePointer + key, before),
                pointer(afterPointer + key, after),
                "");
    }

    /** Something of a list below the key that is only in the earlier document. */
    Place gone(int before) {
        return new Place(path, schemaObject, property, pointer(beforePointer + key, before), afterPointer, "");
    }

    /** Something of a list below the key that is only in the later document. */
    Place fresh(int after) {
        return new Place(path, schemaObject, property, beforePointer, pointer(afterPointer + key, after), "");
    }

    /** The same with another path, for what has a name of its own. */
    Place called(String newPath) {
        return new Place(newPath, schemaObject, property, beforePointer, afterPointer, key);
    }

    /** The last key. */
    String label() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    Where where(boolean wasThere, boolean isThere) {
        return new Where(
                path,
                schemaObject,
                property,
                wasThere ? beforePointer + key : beforePointer,
                isThere ? afterPointer + key : afterPointer);
    }

    private static String pointer(String list, int at) {
        return list + "/" + at;
    }
}
