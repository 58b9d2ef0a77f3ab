/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renames and moves keys of one object of a document and tells it. Not thread-safe. */
record Mover(MutableObject object, String path, Notes notes) {
    Mover at(MutableObject child, String step) {
        return new Mover(child, path + "/" + step, notes);
    }

    String pointer(String key) {
        return path + "/" + key;
    }

    void rename(String from, String to) {
        if (object.rename(from, to)) {
            notes.moved(pointer(from), "'%s'".formatted(to));
        }
    }

    /** Keeps a key among the custom properties of the object. */
    void aside(String key) {
        aside(key, key);
    }

    void aside(String key, String property) {
        MutableValue value = object.take(key).orElse(null);
        if (value == null || dropNull(key, value)) {
            return;
        }
        object.add("customProperties", custom(property, value));
        notes.aside(pointer(key), "custom property '%s'".formatted(property));
    }

    static Map<String, Object> custom(String property, Object value) {
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("property", property);
        custom.put("value", value);
        return custom;
    }

    boolean dropNull(String key, MutableValue value) {
        if (value.isNull()) {
            notes.changed(pointer(key), "was empty and is left out");
        }
        return value.isNull();
    }

    /** A truth value that may be written as text; null when it is none. */
    static @Nullable Boolean flag(MutableValue value) {
        String text = value.text();
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Boolean.TRUE;
            case "false", "no", "n", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A flag under a new name, turned round when wanted. What is no flag stays and is kept aside later. */
    void flag(String from, String to, boolean turned) {
        Boolean flag = object.get(from).map(Mover::flag).orElse(null);
        if (flag == null) {
            aside(from);
            return;
        }
        object.put(from, flag != turned);
        object.rename(from, to);
        notes.moved(pointer(from), turned ? "'%s', turned round".formatted(to) : "'%s'".formatted(to));
    }
}
