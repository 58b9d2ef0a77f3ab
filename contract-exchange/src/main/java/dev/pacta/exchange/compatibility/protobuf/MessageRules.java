/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.MessageElement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Differences of a message that is in both files. */
final class MessageRules {
    private final ProtobufFindings found;
    private final FieldRules fields;

    MessageRules(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        this.found = found;
        fields = new FieldRules(before, after, found);
    }

    void compare(String name, MessageElement before, MessageElement after) {
        Map<Integer, ProtobufField> earlier = ProtobufField.of(before);
        Map<Integer, ProtobufField> later = ProtobufField.of(after);
        Set<Integer> renumbered = renumbered(name, earlier, later);
        later.forEach((number, field) -> {
            ProtobufField was = earlier.get(number);
            if (was != null && !renumbered.contains(number)) {
                fields.compare(was, field, name);
            } else if (was == null && !renumbered.contains(number)) {
                added(name, field, before);
            }
        });
        Reserved reserved = Reserved.of(after.getReserveds());
        earlier.forEach((number, field) -> {
            if (!later.containsKey(number) && !renumbered.contains(number)) {
                removed(name, field, after, reserved);
            }
        });
        new OneOfRules(found).compare(name, before, after, earlier, later);
        ReservedRules.compare(name, before.getReserveds(), after.getReserveds(), after.getLocation(), found);
        compareOptions(name, before, after);
    }

    /** The same name under another number is one change, not a removal and an addition. */
    private Set<Integer> renumbered(
            String message, Map<Integer, ProtobufField> earlier, Map<Integer, ProtobufField> later) {
        Set<Integer> told = new HashSet<>();
        later.forEach((number, field) -> {
            Optional<Integer> was = numberOf(field.name(), earlier);
            if (was.isPresent() && !earlier.containsKey(number) && !later.containsKey(was.get())) {
                found.add(
                        ProtobufRule.FIELD_NUMBER_CHANGED,
                        message + "." + field.name(),
                        field.location(),
                        "the number was %d and is %d".formatted(was.get(), number));
                told.add(number);
                told.add(was.get());
            }
        });
        return told;
    }

    private static Optional<Integer> numberOf(String name, Map<Integer, ProtobufField> fields) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void added(String message, ProtobufField field, MessageElement before) {
        ProtobufRule rule = field.isRequired()
                ? ProtobufRule.REQUIRED_FIELD_ADDED
                : hasOneOf(before, field) ? ProtobufRule.ONEOF_FIELD_ADDED : ProtobufRule.FIELD_ADDED;
        found.add(rule, message + "." + field.name(), field.location(), rule.title());
    }

    private void removed(String message, ProtobufField field, MessageElement after, Reserved reserved) {
        boolean number = reserved.has(field.element().getTag());
        boolean name = reserved.has(field.name());
        ProtobufRule plain = !number
                ? ProtobufRule.FIELD_REMOVED
                : name ? ProtobufRule.FIELD_REMOVED_RESERVED : ProtobufRule.FIELD_REMOVED_NAME_NOT_RESERVED;
        ProtobufRule rule = field.isRequired()
                ? ProtobufRule.REQUIRED_FIELD_REMOVED
                : hasOneOf(after, field) ? ProtobufRule.ONEOF_FIELD_REMOVED : plain;
        String advice = number && name
                ? ""
                : "; reserve %s so that nobody uses it again"
                        .formatted(
                                number
                                        ? "the name \"" + field.name() + "\""
                                        : "number " + field.element().getTag());
        found.add(rule, message + "." + field.name(), after.getLocation(), rule.title() + advice);
    }

    private static boolean hasOneOf(MessageElement message, ProtobufField field) {
        return message.getOneOfs().stream().anyMatch(oneOf -> oneOf.getName().equals(field.oneOf()));
    }

    private void compareOptions(String name, MessageElement before, MessageElement after) {
        boolean wasSet = isSet(before, "message_set_wire_format");
        if (wasSet != isSet(after, "message_set_wire_format")) {
            found.add(
                    ProtobufRule.MESSAGE_OPTION_CHANGED,
                    name,
                    after.getLocation(),
                    ProtobufRule.MESSAGE_OPTION_CHANGED.title());
        }
        if (!isSet(before, "no_standard_descriptor_accessor") && isSet(after, "no_standard_descriptor_accessor")) {
            found.add(
                    ProtobufRule.DESCRIPTOR_ACCESSOR_REMOVED,
                    name,
                    after.getLocation(),
                    ProtobufRule.DESCRIPTOR_ACCESSOR_REMOVED.title());
        }
        List<Object> ranges = after.getExtensions().stream()
                .flatMap(range -> range.getValues().stream())
                .toList();
        before.getExtensions().stream()
                .map(range -> range.getValues())
                .flatMap(Collection::stream)
                .filter(range -> !ranges.contains(range))
                .forEach(range -> found.add(
                        ProtobufRule.EXTENSION_RANGE_REMOVED,
                        name,
                        after.getLocation(),
                        "%s (%s)".formatted(ProtobufRule.EXTENSION_RANGE_REMOVED.title(), range)));
    }

    private static boolean isSet(MessageElement message, String option) {
        return "true".equals(ProtobufFile.option(message.getOptions(), option));
    }
}
