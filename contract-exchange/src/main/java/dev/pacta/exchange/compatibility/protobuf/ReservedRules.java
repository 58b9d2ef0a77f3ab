/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.List;

/** What was reserved stays reserved. */
final class ReservedRules {
    private ReservedRules() {}

    static void compare(
            String path,
            List<ReservedElement> before,
            List<ReservedElement> after,
            Location location,
            ProtobufFindings found) {
        Reserved earlier = Reserved.of(before);
        Reserved later = Reserved.of(after);
        earlier.numbers().stream().filter(range -> !later.covers(range)).forEach(range -> {
            String text = range.getFirst() == range.getLast()
                    ? "number " + range.getFirst()
                    : "numbers %d to %d".formatted(range.getFirst(), range.getLast());
            found.add(ProtobufRule.RESERVED_NUMBER_REMOVED, path, location, text + " may be used again");
        });
        earlier.names().stream()
                .filter(name -> !later.has(name))
                .sorted()
                .forEach(name -> found.add(
                        ProtobufRule.RESERVED_NAME_REMOVED, path, location, "name \"" + name + "\" may be used again"));
    }
}
