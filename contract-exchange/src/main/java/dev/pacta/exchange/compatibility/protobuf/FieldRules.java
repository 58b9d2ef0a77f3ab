/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.OptionElement;
import dev.pacta.exchange.compatibility.protobuf.ProtobufField.Kind;
import java.util.List;
import java.util.Objects;

/** Differences of a field that has the same number in both files. */
final class FieldRules {
    private static final List<String> FOR_GENERATED_CODE =
            List.of("ctype", "jstype", "features.(pb.cpp).string_type", "features.(pb.java).utf8_validation");

    private final ProtobufFile before;
    private final ProtobufFile after;
    private final ProtobufFindings found;

    FieldRules(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void compare(ProtobufField earlier, ProtobufField later, String message) {
        String path = message + "." + later.name();
        compareNames(earlier, later, path);
        compareTypes(earlier, later, message, path);
        compareLabels(earlier, later, message, path);
        if (!Objects.equals(earlier.element().getDefaultValue(), later.element().getDefaultValue())) {
            add(
                    ProtobufRule.FIELD_DEFAULT_CHANGED,
                    later,
                    path,
                    text(earlier.element().getDefaultValue()),
                    text(later.element().getDefaultValue()));
        }
        compareOptions(earlier.element().getOptions(), later.element().getOptions(), later, path);
    }

    private void compareNames(ProtobufField earlier, ProtobufField later, String path) {
        if (!earlier.name().equals(later.name())) {
            add(ProtobufRule.FIELD_RENAMED, later, path, earlier.name(), later.name());
        } else if (!earlier.jsonName().equals(later.jsonName())) {
            add(ProtobufRule.FIELD_JSON_NAME_CHANGED, later, path, earlier.jsonName(), later.jsonName());
        }
    }

    private void compareTypes(ProtobufField earlier, ProtobufField later, String message, String path) {
        Kind was = earlier.kind(before, message);
        Kind is = later.kind(after, message);
        if (was == Kind.MAP && is == Kind.MAP) {
            boolean same = earlier.mapKey().equals(later.mapKey())
                    && before.resolve(earlier.mapValue(), message).equals(after.resolve(later.mapValue(), message));
            if (!same) {
                add(ProtobufRule.MAP_TYPE_CHANGED, later, path, earlier.type(), later.type());
            }
        } else if (was == Kind.SCALAR && is == Kind.SCALAR) {
            if (!earlier.type().equals(later.type())) {
                add(ScalarTypes.rule(earlier.type(), later.type()), later, path, earlier.type(), later.type());
            }
        } else if (was != is && was != Kind.IMPORTED && is != Kind.IMPORTED
                || was == Kind.SCALAR
                || is == Kind.SCALAR) {
            add(ProtobufRule.FIELD_KIND_CHANGED, later, path, earlier.type(), later.type());
        } else if (!before.resolve(earlier.type(), message).equals(after.resolve(later.type(), message))) {
            add(ProtobufRule.FIELD_NAMED_TYPE_CHANGED, later, path, earlier.type(), later.type());
        }
    }

    private void compareLabels(ProtobufField earlier, ProtobufField later, String message, String path) {
        if (earlier.isRepeated() != later.isRepeated()) {
            boolean text = later.type().equals("string") || later.type().equals("bytes");
            ProtobufRule rule = text ? ProtobufRule.FIELD_LABEL_CHANGED_SAME_WIRE : ProtobufRule.FIELD_LABEL_CHANGED;
            add(rule, later, path, label(earlier), label(later));
        } else if (earlier.isRequired() != later.isRequired()) {
            ProtobufRule rule =
                    later.isRequired() ? ProtobufRule.FIELD_BECAME_REQUIRED : ProtobufRule.FIELD_NO_LONGER_REQUIRED;
            add(rule, later, path, label(earlier), label(later));
        } else if (hasPresence(earlier, before, message) != hasPresence(later, after, message)) {
            add(ProtobufRule.FIELD_PRESENCE_CHANGED, later, path, label(earlier), label(later));
        }
    }

    /** Messages always know; proto3 scalars do when they say optional or stand in a oneof. */
    private static boolean hasPresence(ProtobufField field, ProtobufFile file, String message) {
        Kind kind = field.kind(file, message);
        boolean single = !field.isRepeated() && kind != Kind.MAP;
        return single
                && (!file.isProto3()
                        || field.isOptional()
                        || field.oneOf() != null
                        || kind == Kind.MESSAGE
                        || kind == Kind.IMPORTED);
    }

    private void compareOptions(List<OptionElement> was, List<OptionElement> is, ProtobufField later, String path) {
        if (!Objects.equals(ProtobufFile.option(was, "packed"), ProtobufFile.option(is, "packed"))) {
            add(
                    ProtobufRule.FIELD_PACKED_CHANGED,
                    later,
                    path,
                    text(ProtobufFile.option(was, "packed")),
                    text(ProtobufFile.option(is, "packed")));
        }
        for (String name : FOR_GENERATED_CODE) {
            String earlier = text(ProtobufFile.option(was, name));
            String now = text(ProtobufFile.option(is, name));
            if (!earlier.equals(now)) {
                add(ProtobufRule.FIELD_GENERATED_CODE_CHANGED, later, path, name + " " + earlier, name + " " + now);
            }
        }
    }

    private static String label(ProtobufField field) {
        return field.element().getLabel() == null
                ? "no label"
                : field.element().getLabel().name();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "not set" : value;
    }

    private void add(ProtobufRule rule, ProtobufField later, String path, String was, String is) {
        found.add(rule, path, later.location(), "%s (was %s, is %s)".formatted(rule.title(), was, is));
    }
}
