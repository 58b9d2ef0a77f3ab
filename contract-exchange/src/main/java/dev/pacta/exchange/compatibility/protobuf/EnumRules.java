/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Differences of an enum that is in both files. */
final class EnumRules {
    private final ProtobufFile before;
    private final ProtobufFile after;
    private final ProtobufFindings found;

    EnumRules(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void compare(String name, EnumElement was, EnumElement is) {
        if (before.isProto3() != after.isProto3()) {
            add(ProtobufRule.ENUM_OPENNESS_CHANGED, name, is);
        }
        if (!Objects.equals(
                ProtobufFile.option(was.getOptions(), "allow_alias"),
                ProtobufFile.option(is.getOptions(), "allow_alias"))) {
            add(ProtobufRule.ENUM_ALIASES_CHANGED, name, is);
        }
        if (first(was) != first(is)) {
            add(ProtobufRule.ENUM_FIRST_VALUE_CHANGED, name, is);
        }
        Map<Integer, Set<String>> earlier = names(was);
        Map<Integer, Set<String>> later = names(is);
        for (EnumConstantElement value : is.getConstants()) {
            compareValue(name, value, earlier, later);
        }
        Reserved reserved = Reserved.of(is.getReserveds());
        earlier.forEach((number, names) -> {
            if (!later.containsKey(number)) {
                removed(name, number, names, reserved, is);
            }
        });
        ReservedRules.compare(name, was.getReserveds(), is.getReserveds(), is.getLocation(), found);
    }

    private static int first(EnumElement values) {
        return values.getConstants().isEmpty()
                ? 0
                : values.getConstants().get(0).getTag();
    }

    private void compareValue(
            String name,
            EnumConstantElement value,
            Map<Integer, Set<String>> earlier,
            Map<Integer, Set<String>> later) {
        Set<String> was = earlier.get(value.getTag());
        String path = name + "." + value.getName();
        if (was == null) {
            ProtobufRule rule =
                    after.isProto3() ? ProtobufRule.ENUM_VALUE_ADDED : ProtobufRule.ENUM_VALUE_ADDED_TO_CLOSED;
            found.add(rule, path, value.getLocation(), rule.title());
        } else if (!was.contains(value.getName())
                && !later.getOrDefault(value.getTag(), Set.of()).containsAll(was)) {
            found.add(
                    ProtobufRule.ENUM_VALUE_RENAMED,
                    path,
                    value.getLocation(),
                    "number %d was %s and is %s".formatted(value.getTag(), was, later.get(value.getTag())));
        }
    }

    private void removed(String name, int number, Set<String> names, Reserved reserved, EnumElement is) {
        boolean allNames = names.stream().allMatch(reserved::has);
        ProtobufRule rule = !reserved.has(number)
                ? ProtobufRule.ENUM_VALUE_REMOVED
                : allNames
                        ? ProtobufRule.ENUM_VALUE_REMOVED_RESERVED
                        : ProtobufRule.ENUM_VALUE_REMOVED_NAME_NOT_RESERVED;
        found.add(rule, name + "." + String.join(",", names), is.getLocation(), rule.title() + " (" + number + ")");
    }

    private static Map<Integer, Set<String>> names(EnumElement values) {
        return values.getConstants().stream()
                .collect(Collectors.groupingBy(
                        EnumConstantElement::getTag,
                        LinkedHashMap::new,
                        Collectors.mapping(EnumConstantElement::getName, Collectors.toCollection(TreeSet::new))));
    }

    private void add(ProtobufRule rule, String path, EnumElement at) {
        found.add(rule, path, at.getLocation(), rule.title());
    }
}
