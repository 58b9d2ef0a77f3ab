/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields that enter and leave oneofs, of which only the last one that was written survives. */
final class OneOfRules {
    private final ProtobufFindings found;

    OneOfRules(ProtobufFindings found) {
        this.found = found;
    }

    void compare(
            String message,
            MessageElement before,
            MessageElement after,
            Map<Integer, ProtobufField> earlier,
            Map<Integer, ProtobufField> later) {
        Set<String> was = names(before);
        Set<String> is = names(after);
        for (OneOfElement oneOf : after.getOneOfs()) {
            if (!was.contains(oneOf.getName())) {
                found.add(
                        ProtobufRule.ONEOF_ADDED,
                        message + "." + oneOf.getName(),
                        oneOf.getLocation(),
                        ProtobufRule.ONEOF_ADDED.title());
            }
            moved(message, oneOf, was.contains(oneOf.getName()), earlier);
        }
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name -> found.add(
                        ProtobufRule.ONEOF_REMOVED,
                        message + "." + name,
                        after.getLocation(),
                        ProtobufRule.ONEOF_REMOVED.title()));
        later.forEach((number, field) -> {
            ProtobufField old = earlier.get(number);
            if (old != null && old.oneOf() != null && field.oneOf() == null) {
                add(ProtobufRule.ONEOF_FIELD_MOVED_OUT, message, field);
            }
        });
    }

    private void moved(String message, OneOfElement oneOf, boolean wasThere, Map<Integer, ProtobufField> earlier) {
        List<ProtobufField> moved = oneOf.getFields().stream()
                .filter(field -> {
                    ProtobufField old = earlier.get(field.getTag());
                    boolean renamed = !wasThere && old != null && old.oneOf() != null;
                    return old != null && !renamed && !Objects.equals(old.oneOf(), oneOf.getName());
                })
                .map(field -> new ProtobufField(field, oneOf.getName()))
                .toList();
        ProtobufRule rule = wasThere
                ? ProtobufRule.FIELD_MOVED_TO_EXISTING_ONEOF
                : moved.size() > 1 ? ProtobufRule.FIELDS_MOVED_TO_NEW_ONEOF : ProtobufRule.FIELD_MOVED_TO_NEW_ONEOF;
        moved.forEach(field -> add(rule, message, field));
    }

    private static Set<String> names(MessageElement message) {
        return message.getOneOfs().stream().map(OneOfElement::getName).collect(Collectors.toSet());
    }

    private void add(ProtobufRule rule, String message, ProtobufField field) {
        found.add(rule, message + "." + field.name(), field.location(), rule.title());
    }
}
