/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import java.util.List;
import java.util.Set;

/** Which scalar types read each other's bytes. Source: Protocol Buffers documentation, "Updating a Message Type". */
final class ScalarTypes {
    private static final List<Set<String>> SAME_WIRE = List.of(
            Set.of("int32", "uint32", "int64", "uint64", "bool"),
            Set.of("sint32", "sint64"),
            Set.of("string", "bytes"),
            Set.of("fixed32", "sfixed32"),
            Set.of("fixed64", "sfixed64"));
    /** In JSON, 64-bit numbers are texts. */
    private static final List<Set<String>> SAME_JSON = List.of(
            Set.of("int32", "uint32"),
            Set.of("int64", "uint64"),
            Set.of("fixed32", "sfixed32"),
            Set.of("fixed64", "sfixed64"));

    private ScalarTypes() {}

    static ProtobufRule rule(String before, String after) {
        if (together(SAME_JSON, before, after)) {
            return ProtobufRule.FIELD_SCALAR_CHANGED_SAME_WIRE_AND_JSON;
        }
        return together(SAME_WIRE, before, after)
                ? ProtobufRule.FIELD_SCALAR_CHANGED_SAME_WIRE
                : ProtobufRule.FIELD_SCALAR_CHANGED;
    }

    private static boolean together(List<Set<String>> groups, String one, String other) {
        return groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }
}
